package corridor.customs.risk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import corridor.customs.expression.Expression;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a rule speaks.
 *
 * @param firstForm true if it was given as a list of conditions, as all were before there was a language; its reasons tell
 *     what they told then
 * @see corridor.customs.expression the language
 */
@Schema(type = "string", example = "customs_value > 5000000 and declarant.released_before < 3")
public record When(Expression rule, boolean firstForm) {
    /**
     * Reads it.
     *
     * @throws corridor.customs.expression.ExpressionInvalid if it cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static When of(String text) {
        return new When(Expression.rule(text, Fact.VOCABULARY), false);
    }

    /** All must hold; those about an item, for one and the same. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static When of(List<FirstForm> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule without a condition would stop every declaration");
        }
        String all = conditions.stream().map(FirstForm::inWords).collect(Collectors.joining(" and "));
        boolean ofItem = conditions.stream().anyMatch(each -> each.fact().isOfItem());
        return new When(Expression.rule(ofItem ? "any item (" + all + ")" : all, Fact.VOCABULARY), true);
    }

    @JsonValue
    String text() {
        return rule.print();
    }
}
