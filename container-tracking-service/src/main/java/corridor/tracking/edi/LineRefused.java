package corridor.tracking.edi;

/** Thrown where one box, or a whole message, cannot be taken; the others go on. */
final class LineRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RefusedLine line;

    LineRefused(Segment segment, String element, String value, String rule, String remedy) {
        super(rule, null, false, false);
        this.line = RefusedLine.of(segment, element, value, rule, remedy);
    }

    LineRefused(RefusedLine line) {
        super(line.rule(), null, false, false);
        this.line = line;
    }

    RefusedLine line() {
        return line;
    }
}
