package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import java.time.Instant;

/** Which alarms are wanted; what is null is not asked. */
record AlarmFilter(AlarmRaised.Kind kind, State state, Boolean stands, String subject, Instant from, Instant until) {
    /** What people made of an alarm, by the last that was said. */
    enum State {
        /** Nobody has said anything yet. */
        OPEN,
        ACKNOWLEDGED,
        TRUE_ALARM,
        FALSE_ALARM,
        UNKNOWN
    }
}
