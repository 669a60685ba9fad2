package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;

/** How far a search is: the best plan, what is proven, and the work done; it is over when plan and bound meet or the watch says so. */
final class Progress implements SearchWatch {
    static final int STEPS_OF_A_UNIT = 1_000;
    private static final String NOT_IN_TIME = "the berths together cannot serve all ships in time";

    private final SearchWatch outer;
    private final long ceiling;
    final Schedule best;
    /** Whether the best plan is in time. */
    boolean found;

    long bound;
    long work;
    /** Why there is no plan; null unless that is proven. */
    String infeasible;

    private long shown = Long.MAX_VALUE;

    /** @param ceiling what no plan in time costs more than */
    Progress(Harbour harbour, long bound, long ceiling, SearchWatch outer) {
        this.outer = outer;
        this.ceiling = ceiling;
        this.bound = bound;
        best = new Schedule(harbour);
    }

    boolean isDone() {
        return infeasible != null || (found && bound >= best.cost) || isOver();
    }

    /** Whether the units or the time are used up. */
    @Override
    public boolean isOver() {
        return work >= outer.mostNodes() || outer.isOver();
    }

    @Override
    public void progressed(long best, long bound, long nodes) {
        outer.progressed(best, bound, nodes);
    }

    /** A plan that costs less would be a better one. */
    long enough() {
        return found ? best.cost : ceiling + 1;
    }

    void did(long steps) {
        work += steps / STEPS_OF_A_UNIT;
    }

    /** That no plan costs less is proven. */
    void proven(double least) {
        bound = Math.max(bound, (long) Math.ceil(Math.min(least, 1e15)));
        if (found) {
            bound = Math.min(bound, best.cost);
        } else if (bound > ceiling) {
            infeasible = NOT_IN_TIME;
        }
    }

    /** Tells of the best plan, if it is better than it was. */
    void note() {
        found |= best.isInTime();
        if (found && best.cost < shown) {
            shown = best.cost;
            outer.improved(best::plan);
        }
        outer.progressed(found ? best.cost : NO_PLAN, bound, work);
    }
}
