package corridor.optimizer.retrieval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param moves the best plan found; empty if none was found in time, or there is none
 * @param infeasible why there is no plan; empty unless that is proven
 * @param lowerBound no plan can need fewer moves; proven
 * @param nodes layouts looked at
 */
public record PremarshallingSolution(
        Optional<List<Move.Relocate>> moves,
        Optional<String> infeasible,
        int lowerBound,
        long nodes,
        Duration elapsed) {
    /** True if no plan can be better than this one. */
    public boolean optimal() {
        return moves.isPresent() && moves.get().size() == lowerBound;
    }
}
