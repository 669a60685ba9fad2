package corridor.local.door;

/** The door answered otherwise than the next step needs; the message says how, in the door's own words. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String doing, Answer answer) {
        super(doing + ": " + String.join("\n    ", answer.problem()));
    }
}
