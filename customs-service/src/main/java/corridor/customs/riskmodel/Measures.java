package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How a model did on the newest part of its span, which it was kept from for this: trained only on what had been found before
 * the first of those was lodged.
 */
@Schema(name = "RiskModelMeasures")
public record Measures(
        @Schema(description = "lodging of the first declaration it was measured on")
        Instant from,

        int declarations,
        int wrong,
        @Schema(description = "of them by lot") int atRandom,
        Figures model,

        @Schema(description = "what the share of wrong ones by HS code and exact mass would have said")
        Figures lookUp,

        Comparison active) {

    /** Beside the version that is in service, on what neither has seen. */
    @Schema(name = "RiskModelComparison")
    public record Comparison(
            String version,
            int declarations,
            Figures model,
            Figures active,

            @Schema(description = "model less active") Figures difference,

            @Schema(description = "why there are no figures; absent if there are")
            String because) {

        static Comparison impossible(String version, int declarations, String because) {
            return new Comparison(version, declarations, null, null, null, because);
        }
    }
}
