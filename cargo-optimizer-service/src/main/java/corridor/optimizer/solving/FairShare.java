package corridor.optimizer.solving;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a plan of the quick lane gets of the processors that the lane may keep busy: those begun within the last second and
 * those that wait get the same of what there is in a second. So a crowd is worked off as fast as it comes, each with less
 * time for its plan, and what takes long keeps its processor.
 */
final class FairShare {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final long perSecond;
    private final Deque<Long> begun = new ArrayDeque<>();

    /** @param processors that may be kept busy, parts of one too */
    FairShare(double processors) {
        perSecond = Math.round(processors * SECOND.toNanos());
    }

    /** For one that begins now. */
    synchronized Duration next(long nanoTime, int waiting) {
        while (!begun.isEmpty() && nanoTime - begun.peekFirst() >= SECOND.toNanos()) {
            begun.removeFirst();
        }
        begun.addLast(nanoTime);
        return Duration.ofNanos(perSecond / (begun.size() + waiting));
    }
}
