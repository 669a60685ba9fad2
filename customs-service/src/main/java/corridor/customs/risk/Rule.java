package corridor.customs.risk;

import corridor.events.Lane;
import java.util.List;
import java.util.Optional;

/**
 * A reason to look closer.
 *
 * @param name kebab case, unique in its set
 * @param reason a sentence that may be shown to the declarant
 * @param when it speaks if this is known to hold
 */
public record Rule(String name, Lane lane, String reason, When when) {
    public Rule {
        if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a rule has a name in kebab case, and this one has '" + name + "'");
        }
        if (lane == null || lane == Lane.GREEN) {
            throw new IllegalArgumentException(name + ": a rule asks for YELLOW, BLUE or RED; green needs no reason");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException(name + ": a rule says its reason in a sentence");
        }
        if (when == null) {
            throw new IllegalArgumentException(name + ": a rule without a condition would stop every declaration");
        }
    }

    /**
     * Reads a rule.
     *
     * @throws corridor.customs.expression.ExpressionInvalid if {@code when} cannot be read
     * @throws IllegalArgumentException if a name or a reason is not as it should be
     */
    public static Rule of(String name, Lane lane, String reason, String when) {
        return new Rule(name, lane, reason, When.of(when));
    }

    /** True if it asks about nothing, or speaks of all goods that could be thought of. */
    public boolean stopsEverything() {
        return stopEverything(List.of(this));
    }

    /** True if of all goods that could be thought of one of them speaks. */
    public static boolean stopEverything(List<Rule> rules) {
        return Imagined.DECLARATIONS.stream()
                .map(Known::of)
                .allMatch(facts ->
                        rules.stream().anyMatch(rule -> rule.when().rule().holds(facts)));
    }

    /** Empty if the rule has nothing to say. */
    Optional<LaneReason> speak(RiskFacts facts) {
        return when.rule().holds(Known.of(facts))
                ? Optional.of(new LaneReason(name, lane, reason, Found.by(when.rule(), facts, when.firstForm())))
                : Optional.empty();
    }
}
