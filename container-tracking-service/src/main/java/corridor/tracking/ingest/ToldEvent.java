package corridor.tracking.ingest;

import corridor.events.EquipmentEventCode;
import corridor.events.EventClassifier;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.UnLocode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One event as it is sent. Either it tells what happened, or will; or it takes back what was told, and tells no more. */
record ToldEvent(
        @Schema(
                description =
                        "your own name for this event, the same whenever you send it again; yours alone, within one"
                                + " box",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 100,
                example = "GIT-2026-000123")
        String eventId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "CSQU3054383")
        ContainerNumber containerNumber,

        EquipmentEventCode code,

        @Schema(description = "PLN planned, EST estimated, ACT actual")
        EventClassifier classifier,

        @Schema(description = "when it happened, or is to happen; ISO 8601")
        Instant occurredAt,

        Facility facility,
        TransportMeans transport,
        @Schema(description = "ISO 6346", example = "22G1") String isoSizeType,
        Boolean empty,
        BigDecimal grossMassKg,
        List<String> seals,

        @Schema(description = "party code of who carries or operates the box")
        String carrier,

        String booking,
        @Schema(description = "cell on board") String stowage,
        UnLocode portOfLoading,
        UnLocode portOfDischarge,

        @Schema(
                description = "eventId of an event of yours about the same box that this one takes the place of; it may"
                        + " come later than this. What came by EDIFACT goes by the id of its event on Kafka. A wrong box"
                        + " number is retracted and told anew")
        String corrects,

        @Schema(
                description =
                        "eventId of an event of yours about the same box that is taken back, nothing in its place")
        String retracts,

        @Schema(description = "why it is corrected or retracted", maxLength = 500)
        String reason,

        @Schema(description = "the document it was read from, as you would look it up", maxLength = 200)
        String document,

        @Schema(description = "SHA-256 of that document in lower-case hex")
        String documentSha256) {}
