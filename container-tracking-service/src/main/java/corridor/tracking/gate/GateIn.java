package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A truck stands at the gate and brings a box. */
record GateIn(
        @NotNull @Schema(example = "CSQU3054383") ContainerNumber containerNumber,

        @NotNull @Pattern(regexp = GateOut.PLATE, message = GateOut.PLATE_RULE) @Schema(example = "TKA-123")
        String truckPlate,

        @Schema(description = "when it comes in, UTC; now if not said")
        Instant occurredAt,

        @Pattern(regexp = "[A-Z0-9]{4}", message = "a size-type code has four characters, as in 22G1")
        @Schema(description = "ISO 6346", example = "22G1")
        String isoSizeType,

        @Schema(description = "true for an empty box") Boolean empty,

        @Pattern(regexp = "[A-Za-z0-9/-]{1,35}", message = "a booking has 1 to 35 letters, digits, slashes and hyphens")
        String booking,

        @Valid @Schema(description = "what cameras and people read on the box; not compared where it is left out")
        GateReads reads) {}
