package corridor.customs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import corridor.customs.expression.Expression.Comparison;
import corridor.customs.expression.Expression.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionProperties {
    private static final List<String> BITS = List.of(
            "any item (",
            "every item (",
            "count items (",
            "sum items (",
            "and",
            "or",
            "not",
            "in",
            "starts with",
            "is",
            "known",
            "(",
            ")",
            "[",
            "]",
            ",",
            "<",
            "<=",
            "=",
            "!=",
            "+",
            "-",
            "*",
            "/",
            "total",
            "hs",
            "value",
            "day",
            "mismatches",
            "\"CN\"",
            "\"",
            "\\",
            "3",
            "0.5",
            "2026-07-01",
            "2026-13-01",
            "9999999999999999",
            "\n",
            "ü",
            ";");

    @Property(tries = 500)
    void what_was_printed_is_read_as_it_was_and_printed_the_same(@ForAll("rules") Expression rule) {
        Expression read = Words.rule(rule.print());
        assertThat(read).isEqualTo(rule);
        assertThat(read.print()).isEqualTo(rule.print());
    }

    @Property(tries = 500)
    void every_rule_comes_to_true_false_or_unknown_whatever_is_known(
            @ForAll("rules") Expression rule, @ForAll long chance) {
        assertThat(rule.in(facts(new Random(chance)))).isIn(true, false, null);
    }

    @Property(tries = 500)
    void what_does_not_hold_with_less_known_never_held_otherwise(
            @ForAll("rules") Expression rule, @ForAll long chance) {
        // Kleene's logic is monotone: what is true or false with less known stays so with more known, but for "is
        // known".
        if (!rule.print().contains("known")) {
            Object withLess = rule.in(facts(new Random(chance), .4, false));
            Object withAll = rule.in(facts(new Random(chance), .4, true));
            assertThat(withLess == null || withLess.equals(withAll)).isTrue();
        }
    }

    @Property(tries = 1000)
    void no_text_breaks_the_reading(@ForAll("garbage") String garbage) {
        assertThatCode(() -> {
                    try {
                        Words.rule(garbage).in(Words.SAMPLE);
                    } catch (ExpressionInvalid told) {
                        assertThat(told.line()).isPositive();
                        assertThat(told.column()).isPositive();
                        assertThat(told.remedy()).isNotBlank();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.oneOf(
                Arbitraries.of(BITS).list().ofMaxSize(30).map(bits -> String.join(" ", bits)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Expression> rules() {
        return Arbitraries.longs().map(seed -> new Growing(new Random(seed)).truth(4, false));
    }

    private static Scope facts(Random chance) {
        return facts(chance, .7, false);
    }

    /** The same facts for the same chance, whether all are known or only a share of them. */
    private static Scope facts(Random chance, double share, boolean all) {
        Map<String, Object> general = new HashMap<>();
        Words.VOCABULARY.general().keySet().stream()
                .sorted()
                .forEach(name -> put(general, name, Words.VOCABULARY.general().get(name), chance, share, all));
        Map<String, Object> one = new HashMap<>();
        Map<String, Object> two = new HashMap<>();
        for (Map<String, Object> item : List.of(one, two)) {
            Words.VOCABULARY.ofItem().keySet().stream()
                    .sorted()
                    .forEach(name -> put(item, name, Words.VOCABULARY.ofItem().get(name), chance, share, all));
        }
        return Words.facts(general, List.of(one, two));
    }

    private static void put(
            Map<String, Object> facts, String name, Type type, Random chance, double share, boolean all) {
        Object value = switch (type) {
            case NUMBER -> BigDecimal.valueOf(chance.nextInt(-5, 6));
            case TEXT -> chance.nextBoolean() ? "CN" : "84";
            case DATE -> LocalDate.of(2026, 7, 1).plusDays(chance.nextInt(3));
            default -> List.of("CN");
        };
        if (chance.nextDouble() < share || all) {
            facts.put(name, value);
        }
    }

    /** Grows rules of every kind that read well. */
    private record Growing(Random chance) {
        Expression truth(int depth, boolean inItem) {
            int kind = chance.nextInt(depth <= 0 ? 4 : inItem ? 7 : 9);
            return switch (kind) {
                case 0 ->
                    new Expression.Compared(
                            number(depth - 1, inItem), any(Comparison.values()), number(depth - 1, inItem));
                case 1 ->
                    new Expression.In(
                            text(inItem),
                            chance.nextBoolean()
                                    ? new Expression.Fact("mismatches", Type.TEXTS, false)
                                    : new Expression.Listed(List.of("CN", "a \"b\" \\"), Type.TEXTS));
                case 2 ->
                    new Expression.StartsWith(
                            text(inItem),
                            chance.nextBoolean()
                                    ? new Expression.Constant("8", Type.TEXT)
                                    : new Expression.Listed(List.of("84", "85"), Type.TEXTS));
                case 3 ->
                    new Expression.Compared(date(depth - 1, inItem), any(Comparison.values()), date(depth - 1, inItem));
                case 4 -> new Expression.And(truth(depth - 1, inItem), truth(depth - 1, inItem));
                case 5 -> new Expression.Or(truth(depth - 1, inItem), truth(depth - 1, inItem));
                case 6 ->
                    new Expression.Not(
                            chance.nextBoolean()
                                    ? truth(depth - 1, inItem)
                                    : new Expression.Known(number(depth - 1, inItem)));
                case 7 -> new Expression.AnyItem(truth(depth - 1, true));
                default -> new Expression.EveryItem(truth(depth - 1, true));
            };
        }

        private Expression number(int depth, boolean inItem) {
            int kind = chance.nextInt(depth <= 0 ? 2 : inItem ? 5 : 7);
            return switch (kind) {
                case 0 ->
                    new Expression.Constant(BigDecimal.valueOf(chance.nextInt(1000), chance.nextInt(4)), Type.NUMBER);
                case 1 -> new Expression.Fact(inItem ? "value" : "total", Type.NUMBER, inItem);
                case 2, 3 ->
                    new Expression.Calculated(
                            number(depth - 1, inItem), any(Operator.values()), number(depth - 1, inItem), Type.NUMBER);
                case 4 -> new Expression.Negative(number(depth - 1, inItem));
                case 5 -> new Expression.CountItems(truth(depth - 1, true));
                default -> new Expression.OverItems(any(Expression.Total.values()), number(depth - 1, true));
            };
        }

        private Expression text(boolean inItem) {
            return inItem && chance.nextBoolean()
                    ? new Expression.Fact("hs", Type.TEXT, true)
                    : new Expression.Fact("origin_country", Type.TEXT, false);
        }

        private Expression date(int depth, boolean inItem) {
            if (depth > 0 && chance.nextInt(3) == 0) {
                return new Expression.Calculated(
                        date(depth - 1, inItem),
                        chance.nextBoolean() ? Operator.PLUS : Operator.MINUS,
                        number(depth - 1, inItem),
                        Type.DATE);
            }
            return chance.nextBoolean()
                    ? new Expression.Fact("day", Type.DATE, false)
                    : new Expression.Constant(LocalDate.of(2026, 7, 1 + chance.nextInt(20)), Type.DATE);
        }

        private <T> T any(T[] all) {
            return all[chance.nextInt(all.length)];
        }
    }
}
