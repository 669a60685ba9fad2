package corridor.customs.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** How an item's customs value comes about. All but {@code rupees} is in the currency of the declaration. */
public record CustomsValue(
        BigDecimal invoiceValue,
        @Schema(description = "share of the freight") BigDecimal freight,
        @Schema(description = "share of the insurance") BigDecimal insurance,

        @Schema(description = "share of the landing charges")
        BigDecimal landingCharges,

        @Schema(description = "the four, added") BigDecimal sum,

        @Schema(description = "the customs value in whole rupees")
        BigDecimal rupees,

        @Schema(description = "the sum in words and figures")
        String how) {}
