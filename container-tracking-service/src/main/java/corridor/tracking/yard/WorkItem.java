package corridor.tracking.yard;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A lift that the crane is still to do. */
record WorkItem(
        @Schema(description = "the accepted plan that asks for it")
        UUID planId,

        @Schema(description = "of its plan, counted from 1") int step,

        Kind kind,
        @Schema(example = "CSQU3054383") ContainerNumber containerNumber,
        YardPosition from,

        @Schema(description = "absent for a box that leaves the bay")
        YardPosition to,

        Instant acceptedAt) {
    enum Kind {
        RELOCATE,
        RETRIEVE
    }

    String sortKey() {
        return from.block() + "/" + from.bay() + "/" + step;
    }
}
