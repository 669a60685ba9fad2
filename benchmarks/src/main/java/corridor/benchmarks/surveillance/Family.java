package corridor.benchmarks.surveillance;

import corridor.events.AlarmRaised.Kind;
import java.util.Set;

/** What a journey is like, and which alarms would be right. Those after {@code OVERSTAYS} were drawn when the rest stood. */
enum Family {
    USUAL(true),
    HELD_BY_CUSTOMS(true),
    DOOR_SHORTLY_OPEN(true),
    MEMORY_SENT_LATE(true),
    DETOUR(true, Kind.UNUSUAL_READINGS),
    STOPS_IN_THE_WILD(true, Kind.UNUSUAL_READINGS),
    NUMBER_ON_TWO_BOXES(true, Kind.SEEN_WHERE_IT_CANNOT_BE),
    GPS_JUMPS(true, Kind.SEEN_WHERE_IT_CANNOT_BE),
    TRACKER_DIES(true, Kind.TRACKER_SILENT),
    SEAL_OPENED(true, Kind.SEAL_OPENED_ON_THE_ROAD),
    OPENED_IN_THE_YARD(true, Kind.UNUSUAL_READINGS),
    REEFER_DRIFTS(true, Kind.REEFER_OFF_TEMPERATURE),
    LEAVES_UNTOLD(true, Kind.GATE_MOVE_WITHOUT_TRANSACTION),
    OVERSTAYS(true, Kind.DWELL_OUTLIER),
    REEFER_A_LITTLE_WARM(false, Kind.UNUSUAL_READINGS),
    TURNS_BACK(false, Kind.UNUSUAL_READINGS),
    MANY_SHORT_STOPS(false, Kind.UNUSUAL_READINGS),
    TOLD_TO_LEAVE_TWICE(false, Kind.SEEN_WHERE_IT_CANNOT_BE),
    TOLD_TO_LEAVE_AND_STAYS(false, Kind.SEEN_WHERE_IT_CANNOT_BE),
    A_DAY_LATE(false, Kind.UNUSUAL_READINGS);

    /** False if the rules and the detector were written without a look at it. */
    final boolean designedFor;
    /** None where nothing is wrong. */
    final Set<Kind> right;

    Family(boolean designedFor, Kind... right) {
        this.designedFor = designedFor;
        this.right = Set.of(right);
    }

    boolean isFault() {
        return !right.isEmpty();
    }
}
