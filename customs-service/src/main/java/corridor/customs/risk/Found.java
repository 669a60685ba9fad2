package corridor.customs.risk;

import corridor.customs.expression.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What a rule found that speaks: the facts it asked for, in its own order, and which item met it. */
final class Found {
    private final boolean firstForm;
    private final Known scope;
    private final Collection<String> here;
    private final List<String> ofItems = new ArrayList<>();

    private Found(boolean firstForm, Known scope) {
        this.firstForm = firstForm;
        this.scope = scope;
        this.here = firstForm ? new ArrayList<>() : new LinkedHashSet<>();
    }

    /**
     * Null if it asked for nothing that is known. For example {@code items[1]: hs 850440, value_per_kg 212.40; declarant.released_before 0}.
     *
     * @param firstForm true to name facts by their constants and each as often as it is asked for, as rules of the first form do
     */
    static String by(Expression rule, RiskFacts facts, boolean firstForm) {
        String told = new Found(firstForm, Known.of(facts)).tell(rule);
        return told.isEmpty() ? null : told;
    }

    private String tell(Expression rule) {
        look(rule);
        List<String> parts = new ArrayList<>(ofItems);
        if (!here.isEmpty()) {
            parts.add(String.join(", ", here));
        }
        return String.join("; ", parts);
    }

    private void look(Expression part) {
        switch (part) {
            case Expression.Fact fact -> fact(fact);
            case Expression.Constant _, Expression.Listed _ -> {}
            case Expression.Not(Expression operand) -> look(operand);
            case Expression.Known(Expression operand) -> look(operand);
            case Expression.Negative(Expression operand) -> look(operand);
            case Expression.And(Expression left, Expression right) -> both(left, right);
            case Expression.Or(Expression left, Expression right) -> both(left, right);
            case Expression.In(Expression left, Expression right) -> both(left, right);
            case Expression.StartsWith(Expression left, Expression right) -> both(left, right);
            case Expression.Compared each -> both(each.left(), each.right());
            case Expression.Calculated each -> both(each.left(), each.right());
            case Expression.AnyItem(Expression which) -> firstItem(which);
            case Expression.EveryItem _ -> {}
            case Expression.CountItems _, Expression.OverItems _ -> total(part);
        }
    }

    private void both(Expression left, Expression right) {
        look(left);
        look(right);
    }

    private void fact(Expression.Fact asked) {
        Object value = scope.fact(asked.name());
        if (value != null) {
            here.add((firstForm ? Fact.named(asked.name()).name() : asked.name()) + " " + Fact.told(value));
        }
    }

    private void total(Expression part) {
        Object value = part.in(scope);
        if (value != null) {
            here.add(part.print() + " " + Fact.told(value));
        }
    }

    private void firstItem(Expression which) {
        List<Known> items = scope.items();
        for (int i = 0; i < items.size(); i++) {
            if (which.holds(items.get(i))) {
                ofItems.add("items[" + i + "]: " + new Found(firstForm, items.get(i)).tell(which));
                return;
            }
        }
    }
}
