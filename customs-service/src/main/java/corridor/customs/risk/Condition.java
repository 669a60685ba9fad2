package corridor.customs.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One test of one fact; exactly one of the tests is given. What is not known meets no condition.
 *
 * @param above strictly more
 * @param below strictly less
 */
record Condition(
        Fact fact,
        BigDecimal above,
        BigDecimal below,
        List<String> oneOf,
        List<String> noneOf,
        List<String> startsWith) {

    Condition {
        if (fact == null) {
            throw new IllegalArgumentException("a condition names its fact");
        }
        if (Stream.of(
                                Optional.ofNullable(above),
                                Optional.ofNullable(below),
                                Optional.ofNullable(oneOf),
                                Optional.ofNullable(noneOf),
                                Optional.ofNullable(startsWith))
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            throw new IllegalArgumentException(fact + ": give exactly one of above, below, oneOf, noneOf, startsWith");
        }
        if (fact.isText() != (above == null && below == null)) {
            throw new IllegalArgumentException(fact
                    + (fact.isText() ? " is a text: it is not above or below" : " is a number: use above or below"));
        }
    }

    boolean holds(RiskFacts facts, RiskFacts.Item item) {
        return fact.of(facts, item).filter(this::meets).isPresent();
    }

    private boolean meets(Object value) {
        if (value instanceof BigDecimal number) {
            return above != null ? number.compareTo(above) > 0 : number.compareTo(below) < 0;
        }
        String text = value.toString();
        if (startsWith != null) {
            return startsWith.stream().anyMatch(text::startsWith);
        }
        return oneOf != null ? oneOf.contains(text) : !noneOf.contains(text);
    }

    /** What was found, for example {@code ITEM_VALUE_PER_KG 212.40}. */
    String found(RiskFacts facts, RiskFacts.Item item) {
        Object value = fact.of(facts, item).orElseThrow();
        return fact + " " + (value instanceof BigDecimal number ? number.toPlainString() : value);
    }
}
