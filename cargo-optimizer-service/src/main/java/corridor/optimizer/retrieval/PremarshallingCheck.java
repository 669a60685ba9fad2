package corridor.optimizer.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays a plan move by move and looks whether the bay is in order then. Shares no code with the search. */
public final class PremarshallingCheck {
    private PremarshallingCheck() {}

    /** What is wrong with a plan; empty if nothing is. */
    public static Optional<String> fault(PremarshallingProblem problem, List<Move.Relocate> moves) {
        List<List<Integer>> bay = new ArrayList<>();
        for (int[] stack : problem.bay().stacks()) {
            List<Integer> standing = new ArrayList<>();
            for (int turn : stack) {
                standing.add(turn);
            }
            bay.add(standing);
        }
        for (int step = 1; step <= moves.size(); step++) {
            Move.Relocate move = moves.get(step - 1);
            String wrong = fault(bay, move, problem.bay().maxTiers());
            if (wrong != null) {
                return Optional.of("step " + step + ": " + wrong);
            }
            bay.get(move.to()).add(bay.get(move.from()).removeLast());
        }
        for (int stack = 0; stack < bay.size(); stack++) {
            for (int tier = 1; tier < bay.get(stack).size(); tier++) {
                if (bay.get(stack).get(tier) > bay.get(stack).get(tier - 1)) {
                    return Optional.of("in the end a box of stack " + stack + " stands above one due before it");
                }
            }
        }
        return Optional.empty();
    }

    private static String fault(List<List<Integer>> bay, Move.Relocate move, int maxTiers) {
        if (move.from() < 0 || move.from() >= bay.size() || bay.get(move.from()).isEmpty()) {
            return "there is no box to lift from stack " + move.from();
        }
        if (move.to() < 0 || move.to() >= bay.size() || move.to() == move.from()) {
            return "a box cannot be put on stack " + move.to() + " from stack " + move.from();
        }
        return bay.get(move.to()).size() == maxTiers ? "stack " + move.to() + " is full" : null;
    }
}
