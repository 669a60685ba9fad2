package corridor.customs.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far the record was sealed when this was published. */
record PublishedHead(
        @Schema(description = "of the last decision sealed; numbered from 1 without gaps")
        long number,

        @Schema(description = "that decision's seal, SHA-256 in hex; it covers every decision before it")
        String hash,

        Instant publishedAt) {}
