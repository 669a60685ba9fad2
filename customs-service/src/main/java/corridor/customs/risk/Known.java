package corridor.customs.risk;

import corridor.customs.expression.Scope;
import java.util.List;

/**
 * The facts of a declaration as rules ask for them.
 *
 * @param item null outside the brackets of an item
 */
record Known(RiskFacts facts, RiskFacts.Item item) implements Scope {
    static Known of(RiskFacts facts) {
        return new Known(facts, null);
    }

    @Override
    public Object fact(String name) {
        return Fact.named(name).of(facts, item);
    }

    @Override
    public List<Known> items() {
        return facts.items().stream().map(each -> new Known(facts, each)).toList();
    }
}
