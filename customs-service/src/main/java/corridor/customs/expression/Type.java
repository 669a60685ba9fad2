package corridor.customs.expression;

/** What a part of a rule comes to. Values are BigDecimal, String, LocalDate, Boolean, or a List of one of the first three. */
public enum Type {
    NUMBER("a number"),
    TEXT("a text"),
    DATE("a date"),
    TRUTH("true or false"),
    NUMBERS("a list of numbers"),
    TEXTS("a list of texts"),
    DATES("a list of dates");

    private final String words;

    Type(String words) {
        this.words = words;
    }

    /** Of a list of these. */
    Type listed() {
        return switch (this) {
            case NUMBER -> NUMBERS;
            case TEXT -> TEXTS;
            case DATE -> DATES;
            default -> throw new IllegalArgumentException("no list is of " + this);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
