package corridor.optimizer.solving;

import java.util.Objects;

/**
 * How far a search is.
 *
 * @param best objective of the best plan so far; null while there is none
 * @param bound no plan can be better; null before anything was proven
 * @param nodes units of work done
 */
record Progress(Long best, Long bound, long nodes, long elapsedMillis) {
    static final Progress NONE = new Progress(null, null, 0, 0);

    /** The better of two plans, and the stronger of two proofs, with the work of this one. */
    Progress orBefore(Progress before, Measure measure) {
        return new Progress(
                measure.isBetter(before.best, best) ? before.best : best,
                bound == null || (before.bound != null && measure.isBetter(bound, before.bound)) ? before.bound : bound,
                nodes,
                elapsedMillis);
    }

    boolean saysMoreThan(Progress before) {
        return !Objects.equals(best, before.best) || !Objects.equals(bound, before.bound);
    }
}
