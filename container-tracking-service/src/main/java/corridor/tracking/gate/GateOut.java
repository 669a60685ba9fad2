package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A truck stands at the gate with a box. */
record GateOut(
        @NotNull @Schema(example = "CSQU3054383") ContainerNumber containerNumber,

        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,18}[A-Za-z0-9]",
                message = "a plate is 2 to 20 letters, digits, blanks and hyphens")
        @Schema(example = "TKA-123")
        String truckPlate,

        @Schema(description = "when it leaves, UTC; now if not said")
        Instant occurredAt) {}
