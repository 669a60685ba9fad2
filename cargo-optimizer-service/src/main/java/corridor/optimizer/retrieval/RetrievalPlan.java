package corridor.optimizer.retrieval;

import java.util.List;

/** The lifts that bring out all wanted boxes, in order. */
public record RetrievalPlan(List<Move> moves) {
    public RetrievalPlan {
        moves = List.copyOf(moves);
    }

    /** How many of the lifts are relocations: what a plan is measured by. */
    public int relocations() {
        return (int) moves.stream().filter(Move.Relocate.class::isInstance).count();
    }
}
