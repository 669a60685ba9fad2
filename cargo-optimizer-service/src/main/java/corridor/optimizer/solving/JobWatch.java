package corridor.optimizer.solving;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.function.Supplier;

/** Stands between a search and those who wait for it: the search reads a deadline and a flag, and writes how far it is. */
final class JobWatch implements SearchWatch {
    /** Where somebody waits at his crane: what has brought nothing for so long, and for half of its time, brings little. */
    private static final long DULL = Duration.ofMillis(20).toNanos();

    private static final long FOREVER = Long.MAX_VALUE;

    private final long begun = System.nanoTime();
    private final long allowed;
    private final long share;
    private final long mostNodes;
    private volatile boolean unwanted;
    private volatile Progress last = Progress.NONE;
    private volatile long gotBetter;
    private volatile Object bestPlan;

    private JobWatch(Limits limits, long share) {
        this.allowed = limits.time().toNanos();
        this.share = share;
        this.mostNodes = limits.maxNodes() == null ? Long.MAX_VALUE : limits.maxNodes();
    }

    /** For who wants the best that the time allows. */
    static JobWatch patient(Limits limits) {
        return new JobWatch(limits, FOREVER);
    }

    /**
     * For who wants a good plan now: it is over once there is a plan, and its share of the time is used up or nothing gets
     * better any more. Work that is asked for in units is done to the last of them, since it must come out the same.
     */
    static JobWatch brief(Limits limits, Duration share) {
        return new JobWatch(limits, limits.maxNodes() == null ? share.toNanos() : FOREVER);
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
        long elapsed = System.nanoTime() - begun;
        return unwanted || elapsed >= allowed || (share < FOREVER && last.best() != null && isGoodEnough(elapsed));
    }

    private boolean isGoodEnough(long elapsed) {
        return elapsed >= share || elapsed - gotBetter >= Math.max(DULL, elapsed / 2);
    }

    @Override
    public long mostNodes() {
        return mostNodes;
    }

    @Override
    public void progressed(long best, long bound, long nodes) {
        Progress now = new Progress(best == NO_PLAN ? null : (Long) best, bound, nodes, elapsedMillis());
        if (now.saysMoreThan(last)) {
            gotBetter = System.nanoTime() - begun;
        }
        last = now;
    }

    @Override
    public void improved(Supplier<?> plan) {
        bestPlan = plan.get();
    }

    private long elapsedMillis() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
