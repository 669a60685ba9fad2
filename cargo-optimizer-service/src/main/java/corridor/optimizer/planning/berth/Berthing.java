package corridor.optimizer.planning.berth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Where and from when each ship lies, in the order in which they begin. */
@Schema(name = "BerthPlan")
record Berthing(List<Stay> stays) {
    static String cranes(int count) {
        return count == 1 ? "1 crane" : count + " cranes";
    }

    /** One ship at its berth, or in its place along the quay. */
    @Schema(name = "StayAtBerth")
    record Stay(
            @Schema(description = "counted from 1") int step,
            String ship,

            @Schema(description = "absent at a quay without fixed berths")
            String berth,

            @Schema(description = "where it begins, in metres along the quay; absent at a berth")
            Integer positionM,

            @Schema(description = "that work on it until it is done; absent at a berth")
            Integer cranes,

            Instant from,

            @Schema(
                    description =
                            "when it is done, and waits for the tide if that does not let it go; absent at a berth")
            Instant done,

            Instant to,

            @Schema(description = "absent for a ship that is frozen where it lies")
            Reason reason) {

        @JsonIgnore
        String place() {
            return berth != null ? berth : "at " + positionM + " m with " + Berthing.cranes(cranes);
        }
    }
}
