package corridor.customs.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** From invoices to the value on which duties are computed, for the whole declaration, in its own currency. */
public record ValueBuildUp(
        BigDecimal invoiceValue,
        BigDecimal freight,

        @Schema(description = "as declared, or worked out where none was declared")
        BigDecimal insurance,

        BigDecimal landingCharges,
        @Schema(description = "the law that says so") String legalBasis,

        @Schema(description = "the sums in words and figures")
        List<String> how) {
    public ValueBuildUp {
        how = List.copyOf(how);
    }

    /** Goods that leave the country are worth what they were sold for, free on board. */
    static ValueBuildUp ofInvoices(BigDecimal invoices, String legalBasis) {
        return new ValueBuildUp(
                invoices,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                legalBasis,
                List.of("goods that leave the country: invoices %s, without freight, insurance and landing charges"
                        .formatted(invoices)));
    }
}
