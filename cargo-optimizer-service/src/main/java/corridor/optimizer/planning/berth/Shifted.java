package corridor.optimizer.planning.berth;

import corridor.optimizer.search.SearchWatch;
import java.util.function.Supplier;

/** A watch that hears of what the frozen ships have waited, too. */
record Shifted(SearchWatch watch, long by) implements SearchWatch {
    @Override
    public boolean isOver() {
        return watch.isOver();
    }

    @Override
    public void progressed(long best, long bound, long nodes) {
        watch.progressed(best == NO_PLAN ? NO_PLAN : best + by, bound + by, nodes);
    }

    @Override
    public void improved(Supplier<?> plan) {
        watch.improved(plan);
    }

    @Override
    public long mostNodes() {
        return watch.mostNodes();
    }
}
