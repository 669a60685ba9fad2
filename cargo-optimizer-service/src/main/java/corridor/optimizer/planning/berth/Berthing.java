package corridor.optimizer.planning.berth;

import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Where and from when each ship lies, in the order in which they begin. */
@Schema(name = "BerthPlan")
record Berthing(List<Stay> stays) {
    /** One ship at its berth. */
    @Schema(name = "StayAtBerth")
    record Stay(
            @Schema(description = "counted from 1") int step,
            String ship,
            String berth,
            Instant from,
            Instant to,

            @Schema(description = "absent for a ship that is frozen where it lies")
            Reason reason) {}
}
