package corridor.customs.release;

import corridor.customs.audit.What;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A declarant's appeal against a decision. */
@Schema(name = "Appeal")
record Appeal(
        UUID appealId,
        UUID declarationId,

        @Schema(description = "the decision appealed against")
        UUID decisionId,

        @Schema(description = "what that decided") What against,
        String grounds,
        Instant lodgedAt,

        @Schema(description = "absent until it is decided") Outcome outcome,

        Instant decidedAt,
        String reason) {

    @Schema(name = "AppealOutcome", enumAsRef = true)
    enum Outcome {
        ALLOWED,
        DISMISSED
    }
}
