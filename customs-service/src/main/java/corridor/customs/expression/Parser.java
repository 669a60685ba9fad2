package corridor.customs.expression;

import corridor.customs.expression.Expression.Comparison;
import corridor.customs.expression.Expression.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a rule by recursive descent, and checks its types as it goes, so that what is wrong is told where it stands. */
final class Parser {
    static final int LONGEST = 4000;
    private static final int DEEPEST = 30;
    private static final int LONGEST_LIST = 500;
    private static final String OPERAND = "a number, a text, a date, a fact or (";

    private final String text;
    private final Vocabulary vocabulary;
    private List<Token> tokens;
    private int next;
    private int depth;
    private boolean inItem;

    Parser(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    Expression rule() {
        if (text.length() > LONGEST) {
            throw new ExpressionInvalid(
                    new Token(Token.Kind.END, "", 1, 1),
                    "a rule has at most " + LONGEST + " characters",
                    "split it into several");
        }
        tokens = Tokens.of(text);
        Expression rule = expect(Type.TRUTH, token(), or());
        if (token().kind() != Token.Kind.END) {
            throw unexpected("and, or, or the end of the rule");
        }
        return rule;
    }

    private Expression or() {
        Token began = token();
        Expression left = and();
        while (accept("or")) {
            expect(Type.TRUTH, began, left);
            left = new Expression.Or(left, expect(Type.TRUTH, token(), and()));
        }
        return left;
    }

    private Expression and() {
        Token began = token();
        Expression left = not();
        while (accept("and")) {
            expect(Type.TRUTH, began, left);
            left = new Expression.And(left, expect(Type.TRUTH, token(), not()));
        }
        return left;
    }

    private Expression not() {
        if (!token().is("not")) {
            return comparison();
        }
        deeper();
        accept("not");
        Expression operand = new Expression.Not(expect(Type.TRUTH, token(), not()));
        depth--;
        return operand;
    }

    private Expression comparison() {
        Token began = token();
        Expression left = sum();
        for (Comparison each : Comparison.values()) {
            Token sign = token();
            if (accept(each.sign)) {
                Expression right = sum();
                return new Expression.Compared(comparable(left, each, right, sign), each, right);
            }
        }
        if (token().is("in") || (token().is("not") && tokens.get(next + 1).is("in"))) {
            boolean negated = accept("not");
            accept("in");
            Expression in = in(left, began);
            return negated ? new Expression.Not(in) : in;
        }
        if (accept("starts")) {
            require("with");
            expect(Type.TEXT, began, left);
            Token prefix = token();
            Expression right = token().is("[") ? list() : factor();
            if (right.type() != Type.TEXTS) {
                expect(Type.TEXT, prefix, right);
            }
            return new Expression.StartsWith(left, right);
        }
        if (accept("is")) {
            boolean negated = accept("not");
            require("known");
            return negated ? new Expression.Not(new Expression.Known(left)) : new Expression.Known(left);
        }
        return left;
    }

    private static Expression comparable(Expression left, Comparison by, Expression right, Token sign) {
        boolean order = by != Comparison.EQUAL && by != Comparison.UNEQUAL;
        boolean fits = left.type() == right.type()
                && switch (left.type()) {
                    case NUMBER, DATE -> true;
                    case TEXT -> !order;
                    default -> false;
                };
        if (!fits) {
            throw new ExpressionInvalid(
                    sign,
                    "%s is not compared with %s by %s".formatted(left.type(), right.type(), by.sign),
                    "compare numbers with numbers, dates with dates, and texts by = or != only");
        }
        return left;
    }

    private Expression in(Expression left, Token began) {
        Token at = token();
        Expression right = at.is("[") ? list() : factor();
        boolean fits = switch (left.type()) {
            case NUMBER, TEXT, DATE -> right.type() == left.type().listed();
            default -> false;
        };
        if (!fits) {
            throw new ExpressionInvalid(
                    left.type() == Type.TRUTH ? began : at,
                    "%s is not looked for in %s".formatted(left.type(), right.type()),
                    "look for a text in a list of texts, as in origin in [\"CN\", \"TR\"]");
        }
        return new Expression.In(left, right);
    }

    private Expression list() {
        require("[");
        List<Object> values = new ArrayList<>();
        Expression.Constant first = null;
        do {
            Token at = token();
            Expression.Constant each = constant();
            if (each == null) {
                throw unexpected("a number, a text or a date");
            }
            first = first == null ? each : first;
            expect(first.type(), at, each);
            values.add(each.value());
            if (values.size() > LONGEST_LIST) {
                throw new ExpressionInvalid(at, "a list has at most " + LONGEST_LIST + " entries", "shorten it");
            }
        } while (accept(","));
        require("]");
        return new Expression.Listed(values, first.type().listed());
    }

    private Expression sum() {
        Expression left = product();
        while (token().is("+") || token().is("-")) {
            left = calculated(left, token().is("+") ? Operator.PLUS : Operator.MINUS, false);
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (token().is("*") || token().is("/")) {
            left = calculated(left, token().is("*") ? Operator.TIMES : Operator.BY, true);
        }
        return left;
    }

    private Expression calculated(Expression left, Operator by, boolean ofFactors) {
        Token sign = token();
        accept(by.sign);
        Expression right = ofFactors ? factor() : product();
        Type type = resultOf(left.type(), by, right.type());
        if (type == null) {
            throw new ExpressionInvalid(
                    sign,
                    "%s and %s are not reckoned by %s".formatted(left.type(), right.type(), by.sign),
                    "reckon with numbers; from a date take days or a date");
        }
        return new Expression.Calculated(left, by, right, type);
    }

    private static Type resultOf(Type left, Operator by, Type right) {
        if (left == Type.NUMBER && right == Type.NUMBER) {
            return Type.NUMBER;
        }
        boolean shift = by == Operator.PLUS || by == Operator.MINUS;
        if (left == Type.DATE && right == Type.NUMBER && shift) {
            return Type.DATE;
        }
        return left == Type.DATE && right == Type.DATE && by == Operator.MINUS ? Type.NUMBER : null;
    }

    private Expression factor() {
        Token at = token();
        deeper();
        Expression factor = constant();
        if (factor == null && accept("-")) {
            factor = new Expression.Negative(expect(Type.NUMBER, token(), factor()));
        } else if (factor == null && accept("(")) {
            factor = or();
            require(")");
        } else if (factor == null && at.kind() == Token.Kind.WORD) {
            factor = word(at);
        }
        if (factor == null) {
            throw unexpected(OPERAND);
        }
        depth--;
        return factor;
    }

    private Expression word(Token at) {
        next++;
        return switch (at.text()) {
            case "any" -> new Expression.AnyItem(ofItems(at, "item", Type.TRUTH));
            case "every" -> new Expression.EveryItem(ofItems(at, "item", Type.TRUTH));
            case "count" -> new Expression.CountItems(ofItems(at, "items", Type.TRUTH));
            case "sum", "min", "max" ->
                new Expression.OverItems(
                        Expression.Total.valueOf(at.text().toUpperCase(Locale.ROOT)),
                        ofItems(at, "items", Type.NUMBER));
            default -> fact(at);
        };
    }

    private Expression ofItems(Token at, String word, Type type) {
        if (inItem) {
            throw new ExpressionInvalid(
                    at, "one looks through items inside another", "take one of them out of the brackets");
        }
        require(word);
        require("(");
        inItem = true;
        Expression inside = expect(type, token(), or());
        inItem = false;
        require(")");
        return inside;
    }

    private Expression fact(Token at) {
        Type type = vocabulary.type(at.text(), inItem).orElseThrow(() -> unknown(at));
        return new Expression.Fact(at.text(), type, !vocabulary.general().containsKey(at.text()));
    }

    private ExpressionInvalid unknown(Token at) {
        if (vocabulary.ofItem().containsKey(at.text())) {
            return new ExpressionInvalid(
                    at, at.text() + " is known of an item only", "write any item (" + at.text() + " …)");
        }
        return new ExpressionInvalid(
                at,
                "nothing is known as " + at.text(),
                vocabulary
                        .near(at.text())
                        .map(word -> "did you mean " + word + "?")
                        .orElse("use a fact that is listed at /customs/v1/rule-sets/vocabulary"));
    }

    /** Null if something else comes. */
    private Expression.Constant constant() {
        Token at = token();
        Expression.Constant constant = switch (at.kind()) {
            case NUMBER -> new Expression.Constant(number(at), Type.NUMBER);
            case TEXT -> new Expression.Constant(at.text(), Type.TEXT);
            case DATE -> new Expression.Constant(date(at), Type.DATE);
            default -> null;
        };
        if (constant != null) {
            next++;
        }
        return constant;
    }

    private static BigDecimal number(Token at) {
        if (!at.text().matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new ExpressionInvalid(
                    at, "a number has at most 15 digits, and six after its point", "round " + at.text());
        }
        return new BigDecimal(at.text());
    }

    private static LocalDate date(Token at) {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeException e) {
            throw new ExpressionInvalid(at, at.text() + " is no day of any year", "write it as 2026-07-01");
        }
    }

    private Expression expect(Type wanted, Token at, Expression found) {
        if (found.type() != wanted) {
            throw new ExpressionInvalid(
                    at,
                    "%s is expected where %s stands".formatted(wanted, found.type()),
                    wanted == Type.TRUTH ? "compare it, as in customs_value > 1000" : "write " + wanted + " there");
        }
        return found;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new ExpressionInvalid(token(), "brackets go deeper than " + DEEPEST, "split the rule into several");
        }
    }

    private Token token() {
        return tokens.get(next);
    }

    private boolean accept(String wanted) {
        boolean here = token().is(wanted);
        next += here ? 1 : 0;
        return here;
    }

    private void require(String wanted) {
        if (!accept(wanted)) {
            throw unexpected(wanted);
        }
    }

    private ExpressionInvalid unexpected(String wanted) {
        return new ExpressionInvalid(
                token(), "%s is expected where %s stands".formatted(wanted, token()), "write " + wanted + " there");
    }
}
