package corridor.customs.release;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A hold as it is told. */
record HoldView(
        UUID holdId,

        @Schema(description = "HOLD, DETENTION or SEIZURE; a seizure ends by appeal only")
        Hold.Kind kind,

        @Schema(description = "the decision that placed it; an appeal is against that")
        UUID decisionId,

        ContainerNumber containerNumber,
        String reason,
        Instant placedAt,
        String placedBy,
        @Schema(description = "true until it is lifted") boolean active,
        @Schema(description = "absent while it is active") Instant liftedAt,
        String liftedBy,
        String liftReason) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.getId(),
                hold.kind(),
                hold.decisionId().orElse(null),
                hold.containerNumber(),
                hold.reason(),
                hold.placedAt(),
                hold.placedBy(),
                hold.liftedAt().isEmpty(),
                hold.liftedAt().orElse(null),
                hold.liftedBy().orElse(null),
                hold.liftReason().orElse(null));
    }
}
