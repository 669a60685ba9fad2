package corridor.benchmarks.surveillance;

import corridor.events.AlarmRaised.Kind;

/**
 * What a journey is like, and which alarm would be right. Rules and detector may be tuned on some families; the others were
 * drawn when they stood, are reported, and stay untouched by what they show.
 */
enum Family {
    USUAL(Use.BOTH),
    HELD_BY_CUSTOMS(Use.DEVELOPMENT),
    DOOR_SHORTLY_OPEN(Use.DEVELOPMENT),
    MEMORY_SENT_LATE(Use.DEVELOPMENT),
    DETOUR(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    STOPS_IN_THE_WILD(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    NUMBER_ON_TWO_BOXES(Use.DEVELOPMENT, Kind.SEEN_WHERE_IT_CANNOT_BE),
    GPS_JUMPS(Use.DEVELOPMENT, Kind.SEEN_WHERE_IT_CANNOT_BE),
    TRACKER_DIES(Use.DEVELOPMENT, Kind.TRACKER_SILENT),
    SEAL_OPENED(Use.DEVELOPMENT, Kind.SEAL_OPENED_ON_THE_ROAD),
    OPENED_IN_THE_YARD(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    REEFER_DRIFTS(Use.DEVELOPMENT, Kind.REEFER_OFF_TEMPERATURE),
    LEAVES_UNTOLD(Use.DEVELOPMENT, Kind.GATE_MOVE_WITHOUT_TRANSACTION),
    OVERSTAYS(Use.DEVELOPMENT, Kind.DWELL_OUTLIER),
    REEFER_A_LITTLE_WARM(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    TURNS_BACK(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    MANY_SHORT_STOPS(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),
    TOLD_TO_LEAVE_TWICE(Use.DEVELOPMENT, Kind.SEEN_WHERE_IT_CANNOT_BE),
    TOLD_TO_LEAVE_AND_STAYS(Use.DEVELOPMENT, Kind.SEEN_WHERE_IT_CANNOT_BE, Kind.GATE_MOVE_WITHOUT_TRANSACTION),
    A_DAY_LATE(Use.DEVELOPMENT, Kind.UNUSUAL_READINGS),

    OPENED_AT_THE_PARK(Use.HELD_OUT),
    TRACKER_READS_SELDOM(Use.HELD_OUT),
    TOLD_TWENTY_MINUTES_LATE(Use.HELD_OUT),
    GPS_SLIPS_IN_TOWN(Use.HELD_OUT),
    DEFROSTS_OFTEN(Use.HELD_OUT),
    READ_AT_A_PARK_TOO_SOON(Use.HELD_OUT, Kind.SEEN_WHERE_IT_CANNOT_BE),
    LEAVES_HOURS_BEFORE_IT_IS_TOLD(Use.HELD_OUT, Kind.GATE_MOVE_WITHOUT_TRANSACTION, Kind.SEEN_WHERE_IT_CANNOT_BE),
    SEAL_OPENED_JUST_OUTSIDE(Use.HELD_OUT, Kind.SEAL_OPENED_ON_THE_ROAD),
    UNPLUGGED_IN_THE_YARD(Use.HELD_OUT, Kind.REEFER_OFF_TEMPERATURE),
    TRACKER_SILENT_FOR_GOOD(Use.HELD_OUT, Kind.TRACKER_SILENT),
    OVERSTAYS_AFTER_A_HOLD(Use.HELD_OUT, Kind.DWELL_OUTLIER),
    LEAVES_UNRELEASED(Use.HELD_OUT, Kind.LEFT_WITHOUT_RELEASE),
    RACES(Use.HELD_OUT, Kind.UNUSUAL_READINGS),
    TWO_SMALL_DETOURS(Use.HELD_OUT, Kind.UNUSUAL_READINGS),
    TWO_STOPS_IN_THE_WILD(Use.HELD_OUT, Kind.UNUSUAL_READINGS),
    GOES_TO_ANOTHER_PARK(Use.HELD_OUT, Kind.UNUSUAL_READINGS, Kind.SEEN_WHERE_IT_CANNOT_BE);

    /** What a family may be looked at for. */
    enum Use {
        DEVELOPMENT,
        HELD_OUT,
        BOTH
    }

    private final Use use;
    /** What an alarm is expected of; null where nothing is wrong. */
    final Kind right;
    /** Of what else one would be right; null if of nothing. */
    private final Kind also;

    Family(Use use) {
        this(use, null);
    }

    Family(Use use, Kind right) {
        this(use, right, null);
    }

    Family(Use use, Kind right, Kind also) {
        this.use = use;
        this.right = right;
        this.also = also;
    }

    boolean isFor(Use wanted) {
        return use == wanted || use == Use.BOTH;
    }

    boolean isRight(Kind kind) {
        return kind == right || kind == also;
    }

    boolean isFault() {
        return right != null;
    }

    boolean isOfReefers() {
        return switch (this) {
            case DOOR_SHORTLY_OPEN, REEFER_DRIFTS, REEFER_A_LITTLE_WARM, DEFROSTS_OFTEN, UNPLUGGED_IN_THE_YARD -> true;
            default -> false;
        };
    }
}
