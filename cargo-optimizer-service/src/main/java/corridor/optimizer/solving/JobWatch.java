package corridor.optimizer.solving;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.function.Supplier;

/** Stands between a search and those who wait for it: the search reads a deadline and a flag, and writes how far it is. */
final class JobWatch implements SearchWatch {
    private final long begun = System.nanoTime();
    private final long allowed;
    private final long mostNodes;
    private volatile boolean unwanted;
    private volatile Progress last = Progress.NONE;
    private volatile Object bestPlan;

    JobWatch(Limits limits) {
        this.allowed = limits.time().toNanos();
        this.mostNodes = limits.maxNodes() == null ? Long.MAX_VALUE : limits.maxNodes();
    }

    void stop() {
        unwanted = true;
    }

    /** True if the search was stopped before its time, so that its result is of no use. */
    boolean wasStopped() {
        return unwanted;
    }

    Progress progress() {
        return new Progress(last.best(), last.bound(), last.nodes(), elapsedMillis());
    }

    /** Null while there is none, or where the search does not show it. */
    Object bestPlan() {
        return bestPlan;
    }

    @Override
    public boolean isOver() {
        return unwanted || System.nanoTime() - begun >= allowed;
    }

    @Override
    public long mostNodes() {
        return mostNodes;
    }

    @Override
    public void progressed(long best, long bound, long nodes) {
        last = new Progress(best == NO_PLAN ? null : (Long) best, bound, nodes, elapsedMillis());
    }

    @Override
    public void improved(Supplier<?> plan) {
        bestPlan = plan.get();
    }

    private long elapsedMillis() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
