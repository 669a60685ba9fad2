package corridor.tracking.bayplan;

import corridor.events.TransportMeans;
import corridor.port.UnLocode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A bay plan without its cells. */
record BayPlanSummary(
        UUID id,

        @Schema(description = "the carrier's own, from BGM") String reference,

        TransportMeans vessel,
        UnLocode departure,
        UnLocode next,
        Instant expectedAt,

        @Schema(description = "cells with something in them")
        int cells,

        Instant receivedAt,

        @Schema(description = "party that handed it in") String submittedBy,

        @Schema(description = "the interchange that it came in")
        UUID interchangeId) {}
