package corridor.tracking.edi;

import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.tracking.container.Logbook;
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
        List<RefusedLine> refused,
        List<Remark> remarks) {

    /**
     * A box that was taken.
     *
     * @param eventId the event that tells of it
     * @param alreadyKnown true if the same had been told before; then nothing was added
     */
    record Understood(
            ContainerNumber containerNumber,
            What what,
            EventClassifier classifier,
            Instant occurredAt,
            Facility facility,
            UUID eventId,
            boolean alreadyKnown) {
        static Understood of(Logbook.Entry entry) {
            EquipmentMoved moved = (EquipmentMoved) entry.recorded().fact().event();
            return new Understood(
                    moved.containerNumber(),
                    entry.recorded().what(),
                    moved.classifier(),
                    moved.occurredAt(),
                    moved.facility(),
                    entry.recorded().eventId(),
                    entry.alreadyKnown());
        }
    }

    static MessageReport of(MessageReading reading, List<Logbook.Entry> entries) {
        Message message = reading.message();
        return new MessageReport(
                message.position(),
                message.type(),
                message.directory(),
                message.guide(),
                message.reference(),
                Status.of(entries.size(), reading.refused().size()),
                entries.stream().map(Understood::of).toList(),
                reading.refused(),
                reading.remarks());
    }
}
