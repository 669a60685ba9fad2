package corridor.tracking.container;

import corridor.events.ContainerStacked;
import corridor.events.ContainerWeighed;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.GateOutRefused;
import corridor.events.GoodsExamined;
import corridor.events.LaneAssigned;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.YardPosition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a box's timeline.
 *
 * @param position the slot, where it was stacked
 * @param detail the reason, lane or outcome in words, where there is one
 */
record TimelineEntry(
        @Schema(description = "the id of the event on Kafka")
        UUID eventId,

        What what,
        EventClassifier classifier,
        @Schema(description = "when it happened") Instant occurredAt,
        @Schema(description = "when the port learned of it") Instant recordedAt,
        Facility facility,
        TransportMeans transport,
        YardPosition position,
        String detail,
        Evidence evidence,

        @Schema(description = "the sender's own name for it, where it gave one")
        String senderEventId,

        @Schema(description = "why this no longer stands; absent where it does")
        Withdrawal withdrawn) {

    static TimelineEntry of(RecordedFact recorded, History history) {
        Fact fact = recorded.fact();
        return new TimelineEntry(
                recorded.eventId(),
                fact.what(),
                fact.classifier(),
                fact.occurredAt(),
                recorded.recordedAt(),
                fact.facility(),
                fact.transport(),
                fact.event() instanceof ContainerStacked stacked ? stacked.position() : null,
                detail(fact),
                fact.evidence(),
                fact.naming() == null ? null : fact.naming().eventId(),
                history.withdrawal(recorded).orElse(null));
    }

    private static String detail(Fact fact) {
        return switch (fact.event()) {
            case ContainerWeighed weighed -> weighed.grossMassKg().toPlainString() + " kg";
            case CustomsHoldPlaced hold -> hold.reason();
            case CustomsReleaseRevoked revoked -> revoked.reason();
            case LaneAssigned assigned -> assigned.lane().name();
            case GoodsExamined examined -> examined.outcome().name();
            case GateOutRefused refused -> String.join(", ", refused.reasons());
            default -> null;
        };
    }
}
