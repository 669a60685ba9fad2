package corridor.customs.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far the record is sealed now. */
record Head(
        @Schema(description = "of the last decision sealed; numbered from 1 without gaps; 0 if there is none")
        long number,

        @Schema(description = "that decision's seal, SHA-256 in hex; it covers every decision before it")
        String hash,

        @Schema(description = "decisions made a moment ago that have no number yet")
        long waiting,

        Instant asOf) {}
