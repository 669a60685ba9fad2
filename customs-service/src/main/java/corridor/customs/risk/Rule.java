package corridor.customs.risk;

import corridor.events.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reason to look closer.
 *
 * @param name kebab case, unique in its set
 * @param reason a sentence that may be shown to the declarant
 * @param when all must hold; those about an item, for one and the same item
 */
record Rule(String name, Lane lane, String reason, List<Condition> when) {
    Rule {
        if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a rule has a name in kebab case, and this one has '" + name + "'");
        }
        if (lane == null || lane == Lane.GREEN) {
            throw new IllegalArgumentException(name + ": a rule asks for YELLOW or RED; green needs no reason");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException(name + ": a rule says its reason in a sentence");
        }
        if (when == null || when.isEmpty()) {
            throw new IllegalArgumentException(name + ": a rule without a condition would stop every declaration");
        }
        when = List.copyOf(when);
    }

    /** Empty if the rule has nothing to say. */
    Optional<LaneReason> speak(RiskFacts facts) {
        boolean ofItems = when.stream().anyMatch(each -> each.fact().isOfItem());
        if (!ofItems) {
            return holds(facts, null) ? Optional.of(reason(facts, null, null)) : Optional.empty();
        }
        for (int i = 0; i < facts.items().size(); i++) {
            RiskFacts.Item item = facts.items().get(i);
            if (holds(facts, item)) {
                return Optional.of(reason(facts, item, i));
            }
        }
        return Optional.empty();
    }

    private boolean holds(RiskFacts facts, RiskFacts.Item item) {
        return when.stream().allMatch(each -> each.holds(facts, item));
    }

    private LaneReason reason(RiskFacts facts, RiskFacts.Item item, Integer position) {
        List<String> found = new ArrayList<>();
        if (position != null) {
            found.add("items[" + position + "]");
        }
        found.add(when.stream().map(each -> each.found(facts, item)).collect(Collectors.joining(", ")));
        return new LaneReason(name, lane, reason, String.join(": ", found));
    }
}
