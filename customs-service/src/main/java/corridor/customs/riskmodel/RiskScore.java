package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** How probable it is that something is not as declared, and why. */
public record RiskScore(
        String modelVersion,
        @Schema(description = "from 0 to 1") BigDecimal probability,

        @Schema(description = "of a hundred declarations that the model was measured on, so many score lower")
        BigDecimal percentile,

        @Schema(description = "the item that decides, from 0")
        int item,

        @Schema(description = "log odds of any goods; the reasons and what is left come on top of it")
        BigDecimal base,

        @Schema(description = "the weightiest first") List<Reason> reasons,

        @Schema(description = "log odds of all that is not among the reasons")
        BigDecimal rest) {
    public RiskScore {
        reasons = List.copyOf(reasons);
    }

    /** One thing that pushes a score up or down. */
    @Schema(name = "RiskScoreReason")
    public record Reason(
            @Schema(example = "goods of this heading") String what,

            @Schema(description = "above zero speaks for a closer look")
            BigDecimal logOdds,

            @Schema(example = "goods of this heading: makes the odds 1.35 times as high")
            String sentence) {}
}
