package corridor.tracking.gate;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A truck shall come for a box. */
record BookAppointment(
        @NotNull(message = "an appointment is for one box; send its number") @Schema(example = "CSQU3054383")
        ContainerNumber containerNumber,

        @NotNull(message = "a truck brings a box or fetches it; send IN or OUT")
        Direction direction,

        @NotNull(message = "an appointment is for one truck; send its plate")
        @Pattern(regexp = GateOut.PLATE, message = GateOut.PLATE_RULE)
        @Schema(example = "TKA-123")
        String truckPlate,

        @NotNull(message = "an appointment has a time; send any moment of the slot that is wanted")
        @Schema(description = "any moment of the slot that is wanted, UTC")
        Instant at) {}
