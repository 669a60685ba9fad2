package corridor.customs.examination;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** That a check be waived, as one officer asks and another decides. */
@Schema(name = "CheckWaiver")
record Waiver(
        UUID waiverId,
        UUID declarationId,
        String reason,
        String askedBy,
        Instant askedAt,
        @Schema(description = "absent until it is decided") Outcome outcome,
        String decidedBy,
        Instant decidedAt,
        String decision) {

    @Schema(name = "WaiverOutcome", enumAsRef = true)
    enum Outcome {
        GRANTED,
        REFUSED
    }
}
