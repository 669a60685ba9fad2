package corridor.tracking.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** An order as it was handed in. */
record OrderOnRecord(
        @JsonUnwrapped ContainerOrder order,

        @Schema(
                description =
                        "false once a later order with the same reference and box has taken its place, or cancels it")
        boolean inForce,

        Instant receivedAt,
        String submittedBy,
        UUID interchangeId) {}
