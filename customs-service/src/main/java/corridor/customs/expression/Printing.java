package corridor.customs.expression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a rule so that reading it gives the same again. */
final class Printing {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int FACTOR = 7;

    private Printing() {}

    static String of(Expression whole) {
        return switch (whole) {
            case Expression.Constant constant -> constant(constant.value());
            case Expression.Listed list ->
                list.values().stream().map(Printing::constant).collect(Collectors.joining(", ", "[", "]"));
            case Expression.Fact fact -> fact.name();
            case Expression.Or(Expression left, Expression right) -> at(OR, left) + " or " + at(AND, right);
            case Expression.And(Expression left, Expression right) -> at(AND, left) + " and " + at(NOT, right);
            case Expression.Not(Expression.In(Expression left, Expression right)) ->
                at(SUM, left) + " not in " + at(FACTOR, right);
            case Expression.Not(Expression.Known(Expression operand)) -> at(SUM, operand) + " is not known";
            case Expression.Not(Expression operand) -> "not " + at(NOT, operand);
            case Expression.Compared(Expression left, Expression.Comparison by, Expression right) ->
                at(SUM, left) + " " + by.sign + " " + at(SUM, right);
            case Expression.In(Expression left, Expression right) -> at(SUM, left) + " in " + at(FACTOR, right);
            case Expression.StartsWith(Expression left, Expression right) ->
                at(SUM, left) + " starts with " + at(FACTOR, right);
            case Expression.Known(Expression operand) -> at(SUM, operand) + " is known";
            case Expression.Calculated each -> calculated(each);
            case Expression.Negative(Expression operand) -> "-" + at(FACTOR, operand);
            case Expression.AnyItem(Expression which) -> "any item (" + of(which) + ")";
            case Expression.EveryItem(Expression which) -> "every item (" + of(which) + ")";
            case Expression.CountItems(Expression which) -> "count items (" + of(which) + ")";
            case Expression.OverItems(Expression.Total total, Expression each) ->
                total.name().toLowerCase(Locale.ROOT) + " items (" + of(each) + ")";
        };
    }

    private static String calculated(Expression.Calculated each) {
        int level = level(each);
        return at(level, each.left()) + " " + each.by().sign + " " + at(level + 1, each.right());
    }

    /** In brackets where it would be taken apart otherwise. */
    private static String at(int level, Expression part) {
        return level(part) < level ? "(" + of(part) + ")" : of(part);
    }

    private static int level(Expression part) {
        return switch (part) {
            case Expression.Or _ -> OR;
            case Expression.And _ -> AND;
            case Expression.Not(Expression.In _) -> COMPARISON;
            case Expression.Not(Expression.Known _) -> COMPARISON;
            case Expression.Not _ -> NOT;
            case Expression.Compared _, Expression.In _, Expression.StartsWith _, Expression.Known _ -> COMPARISON;
            case Expression.Calculated each ->
                each.by() == Expression.Operator.PLUS || each.by() == Expression.Operator.MINUS ? SUM : PRODUCT;
            default -> FACTOR;
        };
    }

    private static String constant(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> value.toString();
        };
    }
}
