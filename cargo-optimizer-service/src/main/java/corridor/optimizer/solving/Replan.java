package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;

/** A plan is wanted for what a plan has left to do. */
record Replan(
        @Schema(
                description = "how many of its steps were carried out, from the first; they stay as they are. Of a plan"
                        + " for a bay of the yard it is seen by itself, and need not be said")
        @Min(value = 0, message = "steps are counted from the first; 0 if none was carried out")
        Integer executed,

        @Schema(description = Asked.MAX_SECONDS) Double maxSeconds,
        @Schema(description = Asked.MAX_NODES) Long maxNodes,
        @Schema(description = Asked.SEED) Long seed)
        implements Asked {}
