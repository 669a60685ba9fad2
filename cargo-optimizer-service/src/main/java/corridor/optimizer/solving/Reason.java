package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why here, and what else was considered. */
@Schema(name = "ReasonOfPlacement")
public record Reason(
        @Schema(description = "why here") String why,

        @Schema(description = "the other places, and what each would have meant, all else in the plan as it is")
        List<Alternative> considered) {
    public Reason {
        considered = List.copyOf(considered);
    }

    /** A place that was not chosen. */
    @Schema(name = "AlternativePlacement")
    public record Alternative(
            String place,

            @Schema(description = "what it would have meant")
            String meaning,

            @Schema(description = "how much worse, in the unit of the plan, at least; absent if it was not possible")
            Long cost) {}
}
