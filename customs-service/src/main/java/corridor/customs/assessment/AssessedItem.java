package corridor.customs.assessment;

import corridor.port.HsCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** One item's share of the value, and what it owes. */
public record AssessedItem(
        @Schema(description = "place in the declaration, from 0")
        int position,

        HsCode hsCode,

        @Schema(description = "the line of the tariff that the goods fall under")
        HsCode tariffLine,

        @Schema(description = "the tariff's own words for that line")
        String tariffDescription,

        CustomsValue customsValue,

        @Schema(description = "in the order in which they are computed")
        List<TaxLine> taxes,

        BigDecimal total) {
    public AssessedItem {
        taxes = List.copyOf(taxes);
    }
}
