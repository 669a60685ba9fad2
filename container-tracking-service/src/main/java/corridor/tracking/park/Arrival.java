package corridor.tracking.park;

import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/** A box came into a park. */
record Arrival(
        @NotNull @Schema(example = "CSQU3054383") ContainerNumber containerNumber,

        @Schema(description = "when it came in, UTC; now if not said")
        Instant occurredAt,

        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,18}[A-Za-z0-9]",
                message = "a plate is 2 to 20 letters, digits, blanks and hyphens")
        @Schema(example = "TKA-123", description = "the truck that brought it, if known")
        String truckPlate) {

    /** The arrival on record. */
    record Noted(
            UUID eventId,
            String containerNumber,
            ParkCode park,
            Instant occurredAt,
            Instant recordedAt,
            String truckPlate) {}
}
