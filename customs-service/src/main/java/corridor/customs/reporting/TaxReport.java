package corridor.customs.reporting;

import corridor.customs.tariff.Tax;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What each authority was owed and got, in rupees, from the books. */
record TaxReport(
        LocalDate from,
        LocalDate to,
        @Schema(description = "of these days") String timeZone,
        String currency,
        List<OfAuthority> authorities,

        @Schema(description = "all collected, by tax") BigDecimal collected,

        @Schema(description = "all collected, by the declarants' accounts: the same, or the books are wrong")
        BigDecimal collectedByDeclarants) {

    /** Whose the taxes are. */
    @Schema(enumAsRef = true)
    enum Authority {
        CUSTOMS("Pakistan Customs, Federal Board of Revenue"),
        INLAND_REVENUE("Inland Revenue Service, Federal Board of Revenue");

        private final String title;

        Authority(String title) {
            this.title = title;
        }

        static Authority of(Tax tax) {
            return tax.stage() == Tax.Stage.DUTY ? CUSTOMS : INLAND_REVENUE;
        }

        String title() {
            return title;
        }
    }

    record OfAuthority(Authority authority, String title, List<OfTax> taxes, OfTax all) {}

    /** Opening and assessed, less withdrawn and collected, is closing. */
    @Schema(name = "ReportedTax")
    record OfTax(
            @Schema(description = "absent where all taxes are added")
            Tax tax,

            String title,

            @Schema(description = "owed when the period began")
            BigDecimal opening,

            BigDecimal assessed,
            @Schema(description = "assessments taken back") BigDecimal withdrawn,
            BigDecimal collected,

            @Schema(description = "owed when the period ended")
            BigDecimal closing) {

        OfTax plus(OfTax other) {
            return new OfTax(
                    null,
                    "all taxes",
                    opening.add(other.opening),
                    assessed.add(other.assessed),
                    withdrawn.add(other.withdrawn),
                    collected.add(other.collected),
                    closing.add(other.closing));
        }
    }
}
