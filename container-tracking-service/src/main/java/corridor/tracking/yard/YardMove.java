package corridor.tracking.yard;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A box was set down in a slot. */
record YardMove(
        @NotNull @Schema(example = "CSQU3054383") ContainerNumber containerNumber,
        @NotNull YardPosition position,

        @Schema(description = "when it was set down, UTC; now if not said")
        Instant occurredAt) {

    /** The move on record. */
    record Made(UUID eventId, String containerNumber, YardPosition position, Instant occurredAt) {}
}
