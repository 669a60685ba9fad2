package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A truck stands at the gate with a box. */
record GateOut(
        @NotNull @Schema(example = "CSQU3054383") ContainerNumber containerNumber,

        @NotNull @Pattern(regexp = PLATE, message = PLATE_RULE) @Schema(example = "TKA-123")
        String truckPlate,

        @Schema(description = "when it leaves, UTC; now if not said")
        Instant occurredAt,

        @Valid @Schema(description = "what cameras and people read on the box; not compared where it is left out")
        GateReads reads) {

    static final String PLATE = "[A-Za-z0-9][A-Za-z0-9 -]{0,18}[A-Za-z0-9]";
    static final String PLATE_RULE = "a plate is 2 to 20 letters, digits, blanks and hyphens";
}
