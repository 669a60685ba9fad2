package corridor.optimizer.planning.berth;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A plan is wanted for ships and berths. */
@Schema(name = "AskForBerthPlan")
record BerthRequest(
        List<Ship> ships,
        List<Berth> berths,

        @Schema(description = "the clock of the plan: all begins on a whole step. 15 if not said", defaultValue = "15")
        Integer stepMinutes,

        @Schema(description = SUBJECT) String subject,
        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {

    /** A ship that wants a berth. */
    @Schema(name = "ShipToBerth")
    record Ship(
            @Schema(example = "CORRIDOR STAR") String ship,

            @Schema(description = "it cannot be served before")
            Instant arrival,

            @Schema(description = "it must be served by then; any time if not said")
            Instant latestDeparture,

            @Schema(description = "what a step of its time in port counts; 1 if not said")
            Integer weight,

            @Schema(
                    description = "how long each berth takes, by the berth's name; where it is not named it cannot lie",
                    example = "{\"EAST\": 480, \"WEST\": 600}")
            Map<String, Integer> handlingMinutes) {}

    /** A berth and when it serves. */
    @Schema(name = "BerthToFill")
    record Berth(@Schema(example = "EAST") String berth, Instant opening, Instant closing) {}
}
