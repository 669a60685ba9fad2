package corridor.customs.expression;

import java.util.List;

/**
 * A rule, or a part of one, that has been read and makes sense.
 *
 * @see corridor.customs.expression the grammar
 */
public sealed interface Expression {
    Type type();

    /**
     * Reads a rule.
     *
     * @throws ExpressionInvalid if it cannot be read, asks for an unknown fact, or compares what cannot be compared
     */
    static Expression rule(String text, Vocabulary vocabulary) {
        return new Parser(text, vocabulary).rule();
    }

    /** As it is written: brackets only where they are needed, one blank between words. Reading that gives the same again. */
    default String print() {
        return Printing.of(this);
    }

    /** Null if it is not known. */
    default Object in(Scope scope) {
        return Evaluating.value(this, scope);
    }

    /** True if it is known to hold. */
    default boolean holds(Scope scope) {
        return Boolean.TRUE.equals(in(scope));
    }

    /** BigDecimal, String or LocalDate. */
    record Constant(Object value, Type type) implements Expression {}

    record Listed(List<Object> values, Type type) implements Expression {
        public Listed {
            values = List.copyOf(values);
        }
    }

    record Fact(String name, Type type, boolean ofItem) implements Expression {}

    record Not(Expression operand) implements Truth {}

    record And(Expression left, Expression right) implements Truth {}

    record Or(Expression left, Expression right) implements Truth {}

    record Compared(Expression left, Comparison by, Expression right) implements Truth {}

    record In(Expression left, Expression right) implements Truth {}

    record StartsWith(Expression left, Expression right) implements Truth {}

    record Known(Expression operand) implements Truth {}

    record AnyItem(Expression which) implements Truth {}

    record EveryItem(Expression which) implements Truth {}

    record Calculated(Expression left, Operator by, Expression right, Type type) implements Expression {}

    record Negative(Expression operand) implements Quantity {}

    record CountItems(Expression which) implements Quantity {}

    record OverItems(Total total, Expression of) implements Quantity {}

    /** What comes to true, false or unknown. */
    sealed interface Truth extends Expression {
        @Override
        default Type type() {
            return Type.TRUTH;
        }
    }

    /** What comes to a number. */
    sealed interface Quantity extends Expression {
        @Override
        default Type type() {
            return Type.NUMBER;
        }
    }

    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        UNEQUAL("!=");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        BY("/");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    enum Total {
        SUM,
        MIN,
        MAX
    }
}
