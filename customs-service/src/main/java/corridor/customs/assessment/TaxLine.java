package corridor.customs.assessment;

import corridor.customs.tariff.Tax;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** One tax on one item. */
public record TaxLine(
        Tax tax,
        String name,
        String legalBasis,

        @Schema(description = "what the tax is computed on, in words")
        String baseOf,

        BigDecimal base,
        @Schema(description = "the rate that was used") BigDecimal ratePercent,

        @Schema(
                description =
                        "the rate for everybody, where a zone, an exemption, a preference or a surcharge put another in its"
                                + " place; absent otherwise")
        BigDecimal ratePercentOtherwise,

        BigDecimal amount,
        @Schema(description = "name of the rounding rule") String rounding,

        @Schema(description = "where the tariff says so: file and line")
        String source,

        @Schema(description = "the sum in words and figures")
        String how) {}
