package corridor.customs.assessment;

import corridor.customs.tariff.Tax;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a declaration owes, line by line, in whole Pakistan rupees unless a currency is named. */
public record Assessment(
        @Schema(description = "edition of the tariff that was used")
        String tariffVersion,

        @Schema(description = "EXAMPLE where the rates are not the law")
        String tariffStatus,

        @Schema(description = "the day whose rates hold: the day of lodging in the administration's own time zone")
        LocalDate day,

        @Schema(description = "currency of the declared amounts, ISO 4217")
        String currency,

        @Schema(description = "rupees for one unit of that currency on the day")
        BigDecimal exchangeRate,

        @Schema(description = "how the parts of the customs value were worked out for the declaration as a whole")
        ValueBuildUp build,

        List<AssessedItem> items,

        @Schema(description = "the items' customs values, added")
        BigDecimal customsValue,

        @Schema(description = "each tax over all items; the sum of these is the total")
        Map<Tax, BigDecimal> totals,

        BigDecimal total,

        @Schema(description = "true in transit: the total is secured by a guarantee and nothing is due")
        boolean suspended,

        @Schema(description = "what has to be paid for release")
        BigDecimal due,

        @Schema(description = "the rounding rules, in words")
        List<String> rounding) {
    public Assessment {
        items = List.copyOf(items);
        rounding = List.copyOf(rounding);
    }
}
