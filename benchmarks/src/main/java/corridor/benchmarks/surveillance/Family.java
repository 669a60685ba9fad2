package corridor.benchmarks.surveillance;

import corridor.events.AlarmRaised.Kind;

/** What a journey is like, and which alarm would be right. Those after {@code OVERSTAYS} were drawn when the rest stood. */
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
    REEFER_A_LITTLE_WARM(true, Kind.UNUSUAL_READINGS),
    TURNS_BACK(true, Kind.UNUSUAL_READINGS),
    MANY_SHORT_STOPS(true, Kind.UNUSUAL_READINGS),
    TOLD_TO_LEAVE_TWICE(true, Kind.SEEN_WHERE_IT_CANNOT_BE),
    TOLD_TO_LEAVE_AND_STAYS(true, Kind.SEEN_WHERE_IT_CANNOT_BE, Kind.GATE_MOVE_WITHOUT_TRANSACTION),
    A_DAY_LATE(true, Kind.UNUSUAL_READINGS);

    /** False if the rules and the detector were written without a look at it. */
    final boolean designedFor;
    /** What an alarm is expected of; null where nothing is wrong. */
    final Kind right;
    /** Of what else one would be right; null if of nothing. */
    private final Kind also;

    Family(boolean designedFor) {
        this(designedFor, null);
    }

    Family(boolean designedFor, Kind right) {
        this(designedFor, right, null);
    }

    Family(boolean designedFor, Kind right, Kind also) {
        this.designedFor = designedFor;
        this.right = right;
        this.also = also;
    }

    boolean isRight(Kind kind) {
        return kind == right || kind == also;
    }

    boolean isFault() {
        return right != null;
    }
}
