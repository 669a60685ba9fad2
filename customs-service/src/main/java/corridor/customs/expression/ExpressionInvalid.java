package corridor.customs.expression;

/** A text that is no rule: where it stops making sense, and what would. */
public final class ExpressionInvalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String remedy;

    ExpressionInvalid(Token at, String rule, String remedy) {
        super("line %d, column %d: %s".formatted(at.line(), at.column(), rule));
        this.line = at.line();
        this.column = at.column();
        this.remedy = remedy;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in characters. */
    public int column() {
        return column;
    }

    public String remedy() {
        return remedy;
    }
}
