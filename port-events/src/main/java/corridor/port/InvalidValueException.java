package corridor.port;

/**
 * A text that is not what it claims to be, told so that its sender can mend it: the {@link #rule()} that was broken and
 * the {@link #remedy()}.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String remedy;

    public InvalidValueException(String rule, String remedy) {
        super(rule + "; " + remedy);
        this.rule = rule;
        this.remedy = remedy;
    }

    /** The broken rule, as a sentence without a full stop. */
    public String rule() {
        return rule;
    }

    /** What to do about it, as a sentence without a full stop. */
    public String remedy() {
        return remedy;
    }
}
