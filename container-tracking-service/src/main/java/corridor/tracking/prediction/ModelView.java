package corridor.tracking.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A learning run and the version of what it learned. */
record ModelView(
        UUID modelId,
        Status status,
        Instant requestedAt,
        String requestedBy,
        @Schema(description = "how far it is, from 0 to 1") double progress,

        @Schema(description = "what it is doing, or why it failed")
        String doing,

        Instant finishedAt,

        @Schema(description = "visits of boxes that were read; absent until they were")
        Integer visits,

        @Schema(description = "quantity by quantity; empty until all is learned")
        List<Verdict> verdicts) {

    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
