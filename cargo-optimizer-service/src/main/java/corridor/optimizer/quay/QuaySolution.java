package corridor.optimizer.quay;

import java.time.Duration;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param plan the best plan found; empty if none was found in time, or there is none
 * @param cost of the plan: its ships' weighted time in port; -1 without a plan
 * @param infeasible why there is no plan; empty unless that is proven
 * @param lowerBound no plan costs less; proven
 * @param nodes units of work done, see {@link QuaySolver}
 */
public record QuaySolution(
        Optional<QuayPlan> plan,
        long cost,
        Optional<String> infeasible,
        long lowerBound,
        long nodes,
        Duration elapsed) {
    /** True if no plan can be better than this one. */
    public boolean optimal() {
        return plan.isPresent() && cost == lowerBound;
    }
}
