package corridor.customs.postclearance;

import corridor.customs.declaration.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A declaration to look into after its release. */
record PostClearanceAudit(
        UUID declarationId,

        @Schema(description = "RANDOM: by lot. SCORE: the risk model ranked it high and nobody had looked")
        Choice.Why why,

        @Schema(description = "what the risk model made of it at lodging; absent if none was asked")
        BigDecimal percentile,

        Instant releasedAt,
        @Schema(description = "absent until it is done") Outcome outcome,
        String findings,
        String auditedBy,
        Instant auditedAt) {}
