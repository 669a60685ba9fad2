package corridor.optimizer.search;

import java.util.function.Supplier;

/**
 * Whoever waits for a search: says when it must end, and is told how far it is. Asked often, so it must answer quickly. One
 * search reports to one watch, from whichever thread it likes.
 */
public interface SearchWatch {
    /** What {@code best} is while there is no plan. */
    long NO_PLAN = -1;

    /** True once the search must return with what it has: its time is over, or nobody wants the plan any more. */
    boolean isOver();

    /**
     * Told whenever something got better.
     *
     * @param best objective of the best plan so far, in the unit of its problem; {@link #NO_PLAN} while there is none
     * @param bound proven so far: no plan is better than this. Below {@code best} where the least is sought, above it where
     *     the most is
     * @param nodes work done, in units of the search; with the same seed and as many units the plan is the same
     */
    void progressed(long best, long bound, long nodes);

    /**
     * Told of every better plan, so that the best so far can be seen while the search goes on.
     *
     * @param plan makes a copy of it that nobody changes; asked at once, in the thread that tells, or never
     */
    default void improved(Supplier<?> plan) {
        // whoever waits for the end only
    }

    /** The most units of work that may be done; a search ends by itself when it has done them. */
    default long mostNodes() {
        return Long.MAX_VALUE;
    }

    /** Ends after a time, and cares for nothing else. */
    static SearchWatch until(long nanoTime) {
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return System.nanoTime() - nanoTime >= 0;
            }

            @Override
            public void progressed(long best, long bound, long nodes) {
                // nobody listens
            }
        };
    }
}
