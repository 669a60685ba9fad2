package corridor.tracking.gate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A slot and how many trucks may still be booked for it. */
record FreeSlot(
        Instant from,
        Instant until,

        @Schema(description = "trucks that may still be booked for it")
        int free) {}
