package corridor.optimizer.loading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param plan the best plan found, if only an empty one; none if what stands already is out of balance and nothing helps
 * @param boundMm3 no plan loads more volume; proven
 * @param fewestSpaces if all boxes are loaded, no plan needs fewer spaces; proven
 * @param all true if the plan loads every box
 * @param unloadable the kinds that no space can take, and why
 * @param nodes work done: boxes and blocks of boxes placed in trials
 */
public record LoadingSolution(
        Optional<LoadingPlan> plan,
        long boundMm3,
        int fewestSpaces,
        boolean all,
        List<Unloadable> unloadable,
        long nodes,
        Duration elapsed) {
    /** True if no plan can be better than this one. */
    public boolean optimal() {
        return plan.isPresent()
                && plan.get().volumeMm3() == boundMm3
                && (!all || plan.get().loads().size() == fewestSpaces);
    }

    /** Loaded volume of the volume of the spaces that are used, in percent. */
    public double utilisationPercent(LoadingProblem problem) {
        long room = plan.stream()
                .flatMap(each -> each.loads().stream())
                .mapToLong(load -> problem.spaces().get(load.space()).volumeMm3())
                .sum();
        return room == 0 ? 0 : 100.0 * plan.orElseThrow().volumeMm3() / room;
    }
}
