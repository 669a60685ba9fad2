package corridor.tracking.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A truck is expected for a box, in a slot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Appointment(
        UUID appointmentId,
        ContainerNumber containerNumber,
        Direction direction,
        String truckPlate,
        Instant from,

        @Schema(description = "the first moment after its slot")
        Instant until,

        Status status,
        Instant bookedAt,

        @Schema(description = "party that booked it") String bookedFor,

        @Schema(description = "the gate's decision that used it; absent until then")
        UUID decisionId) {

    enum Status {
        BOOKED,
        CANCELLED,
        /** The truck was let through. */
        USED
    }
}
