package corridor.customs.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a rule comes to; null where that is not known. Numbers are reckoned to 34 digits, halves to the even one. */
final class Evaluating {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Evaluating() {}

    static Object value(Expression whole, Scope scope) {
        return switch (whole) {
            case Expression.Constant constant -> constant.value();
            case Expression.Listed list -> list.values();
            case Expression.Fact fact -> scope.fact(fact.name());
            case Expression.Not(Expression operand) -> not(value(operand, scope));
            case Expression.And(Expression left, Expression right) -> {
                Object first = value(left, scope);
                yield Boolean.FALSE.equals(first) ? first : and(first, value(right, scope));
            }
            case Expression.Or(Expression left, Expression right) -> {
                Object first = value(left, scope);
                yield Boolean.TRUE.equals(first) ? first : not(and(not(first), not(value(right, scope))));
            }
            case Expression.Compared(Expression left, Expression.Comparison by, Expression right) ->
                compared(value(left, scope), by, value(right, scope));
            case Expression.In(Expression left, Expression right) -> in(value(left, scope), value(right, scope));
            case Expression.StartsWith(Expression left, Expression right) ->
                startsWith(value(left, scope), value(right, scope));
            case Expression.Known(Expression operand) -> value(operand, scope) != null;
            case Expression.Negative(Expression operand) ->
                value(operand, scope) instanceof BigDecimal number ? number.negate() : null;
            case Expression.Calculated each ->
                calculated(value(each.left(), scope), each.by(), value(each.right(), scope));
            case Expression.AnyItem(Expression which) -> any(each(which, scope));
            case Expression.EveryItem(Expression which) -> not(any(each(new Expression.Not(which), scope)));
            case Expression.CountItems(Expression which) -> count(each(which, scope));
            case Expression.OverItems(Expression.Total total, Expression of) -> total(total, each(of, scope));
        };
    }

    private static List<Object> each(Expression of, Scope scope) {
        List<Object> values = new ArrayList<>();
        for (Scope item : scope.items()) {
            values.add(value(of, item));
        }
        return values;
    }

    private static Object not(Object truth) {
        return truth == null ? null : Boolean.FALSE.equals(truth);
    }

    private static Object and(Object left, Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return (left == null || right == null) ? null : Boolean.TRUE;
    }

    private static Object any(List<Object> truths) {
        if (truths.contains(true)) {
            return true;
        }
        return truths.contains(null) ? null : Boolean.FALSE;
    }

    private static Object count(List<Object> truths) {
        return truths.contains(null)
                ? null
                : BigDecimal.valueOf(
                        truths.stream().filter(Boolean.TRUE::equals).count());
    }

    private static Object total(Expression.Total total, List<Object> values) {
        if (values.contains(null)) {
            return null;
        }
        return values.stream()
                .map(BigDecimal.class::cast)
                .reduce(
                        switch (total) {
                            case SUM -> (one, other) -> one.add(other, DIGITS);
                            case MIN -> BigDecimal::min;
                            case MAX -> BigDecimal::max;
                        })
                .orElse(total == Expression.Total.SUM ? BigDecimal.ZERO : null);
    }

    private static Object compared(Object left, Expression.Comparison by, Object right) {
        if (left == null || right == null) {
            return null;
        }
        int order = order(left, right);
        return switch (by) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
        };
    }

    private static int order(Object left, Object right) {
        return switch (left) {
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case LocalDate day -> day.compareTo((LocalDate) right);
            default -> left.toString().compareTo(right.toString());
        };
    }

    private static Object in(Object value, Object list) {
        return (value == null || list == null) ? null : anyOf(list, each -> order(value, each) == 0);
    }

    private static Object startsWith(Object text, Object prefix) {
        if (text == null || prefix == null) {
            return null;
        }
        return prefix instanceof List<?>
                ? anyOf(prefix, each -> text.toString().startsWith(each.toString()))
                : text.toString().startsWith(prefix.toString());
    }

    private static boolean anyOf(Object list, Predicate<Object> test) {
        return ((List<?>) list).stream().anyMatch(test);
    }

    private static Object calculated(Object left, Expression.Operator by, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof LocalDate day) {
            return ofDate(day, by, right);
        }
        BigDecimal one = (BigDecimal) left;
        BigDecimal other = (BigDecimal) right;
        return switch (by) {
            case PLUS -> one.add(other, DIGITS);
            case MINUS -> one.subtract(other, DIGITS);
            case TIMES -> one.multiply(other, DIGITS);
            case BY -> other.signum() == 0 ? null : one.divide(other, DIGITS);
        };
    }

    /** Days between two dates, or the date so many days later or earlier; not known beyond the calendar. */
    private static Object ofDate(LocalDate day, Expression.Operator by, Object other) {
        if (other instanceof LocalDate earlier) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(earlier, day));
        }
        BigDecimal days = by == Expression.Operator.MINUS ? ((BigDecimal) other).negate() : (BigDecimal) other;
        if (days.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            return null;
        }
        try {
            return day.plusDays(days.longValue());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
