package corridor.tracking.edi;

/**
 * Something in an interchange that was not taken, and what its sender can do.
 *
 * @param segment tag, for example {@code EQD}
 * @param position of the segment in the interchange; UNB is 1
 * @param element number in the UN/EDIFACT directory, for example {@code C237.8260}
 * @param value as it was written; empty if it is missing
 * @param rule what was broken, a sentence without a full stop
 * @param remedy what to do, a sentence without a full stop
 */
record RefusedLine(String segment, int position, String element, String value, String rule, String remedy) {
    static RefusedLine of(Segment segment, String element, String value, String rule, String remedy) {
        return new RefusedLine(segment.tag(), segment.position(), element, value, rule, remedy);
    }
}
