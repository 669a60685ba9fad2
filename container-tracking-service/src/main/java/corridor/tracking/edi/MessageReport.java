package corridor.tracking.edi;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.events.EventClassifier;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one message.
 *
 * @param position of its UNH in the interchange
 * @param directory version and release, for example {@code D.95B}
 * @param guide implementation guide, for example {@code ITG13}; absent if not said
 * @param understood the boxes that were taken
 * @param calls how many times of vessels' calls were taken
 * @param kept what was kept beside: bay plans, orders, announced trucks, answers
 * @param refused what was not taken
 * @param remarks what was passed by, or read with care
 */
record MessageReport(
        int position,
        String type,
        String directory,
        String guide,
        String reference,
        Status status,
        List<Understood> understood,
        int calls,
        List<Paper.Kept> kept,
        List<RefusedLine> refused,
        List<Remark> remarks) {

    /**
     * A box that was taken.
     *
     * @param facility null where what is told has no place
     * @param eventId the event that tells of it
     * @param takenBack true if the message cancels it; absent otherwise
     * @param replaces the event that no longer stands since this one was told; absent if none
     * @param alreadyKnown true if the same had been told before; then nothing was added
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understood(
            ContainerNumber containerNumber,
            What what,
            EventClassifier classifier,
            Instant occurredAt,
            Facility facility,
            UUID eventId,
            boolean alreadyKnown,
            Boolean takenBack,
            UUID replaces) {
        static Understood of(Amending.Amended amended, Logbook.Entry entry) {
            boolean cancelled = entry.recorded() == null;
            RecordedFact recorded = cancelled ? amended.withdrawn() : entry.recorded();
            Fact fact = recorded.fact();
            return new Understood(
                    fact.containerNumber(),
                    fact.what(),
                    fact.classifier(),
                    fact.occurredAt(),
                    fact.facility(),
                    recorded.eventId(),
                    entry.alreadyKnown(),
                    cancelled ? Boolean.TRUE : null,
                    cancelled || amended.withdrawn() == null
                            ? null
                            : amended.withdrawn().eventId());
        }
    }

    MessageReport {
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    static MessageReport of(
            MessageReading reading,
            List<Understood> understood,
            List<Paper.Kept> kept,
            List<RefusedLine> refused,
            List<Remark> remarks) {
        Message message = reading.message();
        return new MessageReport(
                message.position(),
                message.type(),
                message.directory(),
                message.guide(),
                message.reference(),
                Status.of(understood.size() + reading.calls().size() + kept.size(), refused.size()),
                understood,
                reading.calls().size(),
                kept,
                refused,
                remarks);
    }
}
