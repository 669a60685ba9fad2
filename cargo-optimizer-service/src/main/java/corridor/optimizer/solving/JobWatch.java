package corridor.optimizer.solving;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;

/** Stands between a search and those who wait for it: the search reads a deadline and a flag, and writes how far it is. */
final class JobWatch implements SearchWatch {
    private final long begun = System.nanoTime();
    private final long allowed;
    private volatile boolean unwanted;
    private volatile Progress last = Progress.NONE;

    JobWatch(Duration allowed) {
        this.allowed = allowed.toNanos();
    }

    void stop() {
        unwanted = true;
    }

    /** True if the search was stopped before its time, so that its result is of no use. */
    boolean wasStopped() {
        return unwanted;
    }

    Progress progress() {
        return new Progress(last.relocations(), last.lowerBound(), last.nodes(), elapsedMillis());
    }

    @Override
    public boolean isOver() {
        return unwanted || System.nanoTime() - begun >= allowed;
    }

    @Override
    public void progressed(long best, long lowerBound, long nodes) {
        last = new Progress(
                best == NO_PLAN ? null : Math.toIntExact(best), Math.toIntExact(lowerBound), nodes, elapsedMillis());
    }

    private long elapsedMillis() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
