package corridor.customs.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small vocabulary, and facts for it. */
final class Words {
    static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(
                    "total", Type.NUMBER,
                    "released_before", Type.NUMBER,
                    "score", Type.NUMBER,
                    "origin_country", Type.TEXT,
                    "mismatches", Type.TEXTS,
                    "day", Type.DATE),
            Map.of("hs", Type.TEXT, "value", Type.NUMBER, "mass_kg", Type.NUMBER, "claim", Type.TEXT));

    /** Score and claims are not known. */
    static final Scope SAMPLE = facts(
            Map.of(
                    "total",
                    new BigDecimal("1100"),
                    "released_before",
                    BigDecimal.TWO,
                    "origin_country",
                    "CN",
                    "mismatches",
                    List.of("OTHER_BILL"),
                    "day",
                    LocalDate.of(2026, 7, 1)),
            List.of(item("847130", "1000", "3.99"), item("520100", "100", "50")));

    private Words() {}

    static Expression rule(String text) {
        return Expression.rule(text, VOCABULARY);
    }

    static Map<String, Object> item(String hs, String value, String massKg) {
        return Map.of("hs", hs, "value", new BigDecimal(value), "mass_kg", new BigDecimal(massKg));
    }

    static Scope facts(Map<String, Object> general, List<Map<String, Object>> items) {
        List<Facts> all = items.stream()
                .map(item -> {
                    Map<String, Object> both = new HashMap<>(general);
                    both.putAll(item);
                    return new Facts(both, List.of());
                })
                .toList();
        return new Facts(general, all);
    }

    private record Facts(Map<String, Object> known, List<Facts> items) implements Scope {
        @Override
        public Object fact(String name) {
            return known.get(name);
        }
    }
}
