package corridor.optimizer.retrieval;

import java.time.Duration;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param plan the best plan found; empty if none was found in time
 * @param infeasible why no plan can be found; empty unless that is proven
 * @param lowerBound no plan can need fewer relocations; proven
 * @param nodes layouts looked at
 */
public record Solution(
        Optional<RetrievalPlan> plan, Optional<String> infeasible, int lowerBound, long nodes, Duration elapsed) {
    /** True if no plan can be better than this one. */
    public boolean optimal() {
        return plan.isPresent() && plan.get().relocations() == lowerBound;
    }
}
