package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import java.time.Instant;
import java.util.List;

/**
 * That something is not as it should be. It becomes an alarm once: the next of the same kind, subject and cause is the
 * same.
 *
 * @param subject the box, or the device where no box is known
 * @param box null where none is known
 * @param until when it ended; another of the kind between is the same. Null if it is known by its cause alone
 * @param ripeAt before this somebody may still tell what explains it; null if nothing is waited for
 * @param cause what it is about, worked out from what happened and not from when it was told
 * @param raisedBy the rule with its version
 */
record Suspicion(
        AlarmRaised.Kind kind,
        String subject,
        ContainerNumber box,
        Instant occurredAt,
        Instant until,
        Instant ripeAt,
        String cause,
        String raisedBy,
        String detail,
        List<Evidence> evidence) {
    Suspicion(
            AlarmRaised.Kind kind,
            ContainerNumber box,
            Instant occurredAt,
            String cause,
            String raisedBy,
            String detail,
            List<Evidence> evidence) {
        this(kind, box.value(), box, occurredAt, null, null, cause, raisedBy, detail, evidence);
    }

    Suspicion until(Instant end) {
        return new Suspicion(kind, subject, box, occurredAt, end, ripeAt, cause, raisedBy, detail, evidence);
    }

    Suspicion ripeAt(Instant time) {
        return new Suspicion(kind, subject, box, occurredAt, until, time, cause, raisedBy, detail, evidence);
    }

    boolean isRipe(Instant now) {
        return ripeAt == null || !ripeAt.isAfter(now);
    }

    /** True if an alarm of this kind, cause and time is about this. */
    boolean isMeantBy(AlarmRaised.Kind alarmKind, String alarmCause, Instant at) {
        return kind == alarmKind
                && (cause.equals(alarmCause) || (until != null && !at.isBefore(occurredAt) && !at.isAfter(until)));
    }

    AlarmRaised alarm() {
        return AlarmRaised.seal(Ids.next(), kind, subject, box, occurredAt, raisedBy, detail, evidence);
    }
}
