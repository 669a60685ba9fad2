package corridor.customs.risk;

import corridor.customs.expression.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition as rule sets gave it before there was a language. Decisions were made by such sets, so they are still read, by
 * way of the language; exactly one of the tests is given.
 *
 * @param above strictly more
 * @param below strictly less
 */
record FirstForm(
        Fact fact,
        BigDecimal above,
        BigDecimal below,
        List<String> oneOf,
        List<String> noneOf,
        List<String> startsWith) {
    FirstForm {
        if (fact == null) {
            throw new IllegalArgumentException("a condition names its fact");
        }
        if (Stream.of(above, below, oneOf, noneOf, startsWith)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException(fact + ": give exactly one of above, below, oneOf, noneOf, startsWith");
        }
        boolean number = fact.type() == Type.NUMBER;
        if (number != (above != null || below != null)) {
            throw new IllegalArgumentException(
                    fact + (number ? " is a number: use above or below" : " is a text: it is not above or below"));
        }
    }

    /** In the language. */
    String inWords() {
        if (above != null) {
            return fact.word() + " > " + above.toPlainString();
        }
        if (below != null) {
            return fact.word() + " < " + below.toPlainString();
        }
        if (startsWith != null) {
            return fact.word() + " starts with " + list(startsWith);
        }
        return fact.word() + (oneOf != null ? " in " + list(oneOf) : " not in " + list(noneOf));
    }

    private static String list(List<String> texts) {
        return texts.stream()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
