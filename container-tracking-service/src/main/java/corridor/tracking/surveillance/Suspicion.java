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
 * @param cause what it is about, worked out from what happened and not from when it was told
 * @param raisedBy the rule with its version
 */
record Suspicion(
        AlarmRaised.Kind kind,
        ContainerNumber box,
        Instant occurredAt,
        String cause,
        String raisedBy,
        String detail,
        List<Evidence> evidence) {
    AlarmRaised alarm() {
        return AlarmRaised.seal(Ids.next(), kind, box.value(), box, occurredAt, raisedBy, detail, evidence);
    }
}
