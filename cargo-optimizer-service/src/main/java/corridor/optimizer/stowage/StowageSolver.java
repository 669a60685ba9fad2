package corridor.optimizer.stowage;

import corridor.optimizer.search.SearchWatch;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Finds a plan with few restows and short cranes: the boxes of the last ports first, each where it does the least harm; then
 * simulated annealing, in rounds that grow longer, until the bound is met or the watch says that it is over. Units of work are
 * changes tried; with the same seed and as many of them the plan is the same on every machine.
 */
public final class StowageSolver {
    private static final int FIRST_ROUND = 50_000;
    private static final double HOT = 8;
    private static final double COLD = 0.15;
    private static final int BETWEEN_LOOKS = 256;

    private final StowageProblem problem;
    private final SearchWatch watch;
    private final SplittableRandom random;
    private final Stowed stowed;
    private long bound;
    private long nodes;
    private long best = Long.MAX_VALUE;
    private int[][] plan;

    private StowageSolver(StowageProblem problem, long seed, SearchWatch watch) {
        this.watch = watch;
        this.random = new SplittableRandom(seed);
        this.stowed = new Stowed(problem);
        this.problem = problem;
        this.bound = StowageBound.of(problem);
    }

    /**
     * What a search came to.
     *
     * @param plan empty if none that keeps every rule was found in time
     * @param bound no plan can be better
     */
    public record Solution(Optional<StowagePlan> plan, long objective, long bound, long nodes) {}

    public static Solution solve(StowageProblem problem, long seed, SearchWatch watch) {
        return new StowageSolver(problem, seed, watch).run();
    }

    /** What is in the way of any plan, before any is looked for; empty if nothing obvious is. */
    public static Optional<String> impossibleBecause(StowageProblem problem) {
        return Misfits.of(problem);
    }

    private Solution run() {
        if (stowed.loadAll()) {
            note();
            bound = Math.max(bound, SharedRoom.of(problem, watch));
            for (long round = FIRST_ROUND; goesOn(); round *= 2) {
                anneal(round);
                if (plan != null) {
                    stowed.restore(plan);
                }
            }
        }
        return new Solution(
                plan == null ? Optional.empty() : Optional.of(Stowed.plan(plan)),
                plan == null ? -1 : best,
                bound,
                nodes);
    }

    private boolean goesOn() {
        return best > bound && nodes < watch.mostNodes() && !watch.isOver();
    }

    private void anneal(long round) {
        double factor = Math.pow(COLD / HOT, 1.0 / round);
        double temperature = HOT;
        long before = stowed.cost();
        for (long step = 0; step < round; step++) {
            temperature *= factor;
            nodes++;
            if ((nodes % BETWEEN_LOOKS == 0 && !goesOn()) || best == bound || nodes >= watch.mostNodes()) {
                return;
            }
            if (!stowed.change(random)) {
                continue;
            }
            long after = stowed.cost();
            if (after <= before || random.nextDouble() < Math.exp((before - after) / temperature)) {
                before = after;
                note();
            } else {
                stowed.undo();
            }
        }
    }

    private void note() {
        if (stowed.faults() == 0 && stowed.objective() < best) {
            best = stowed.objective();
            plan = stowed.copy();
            int[][] found = plan;
            watch.improved(() -> Stowed.plan(found));
            watch.progressed(best, bound, nodes);
        }
    }
}
