package corridor.customs.expression;

/**
 * A word, sign or constant of a rule's text.
 *
 * @param text as it was written; of a text, without its quotes and escapes
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        SIGN,
        NUMBER,
        TEXT,
        DATE,
        END
    }

    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> '"' + text + '"';
            default -> text;
        };
    }
}
