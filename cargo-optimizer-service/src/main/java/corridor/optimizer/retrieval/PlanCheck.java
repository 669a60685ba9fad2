package corridor.optimizer.retrieval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Replays a plan lift by lift, as a foreman would who trusts nobody. Knows nothing of how plans are found, and shares no
 * code with the search.
 */
public final class PlanCheck {
    private final RetrievalProblem problem;
    private final List<Deque<Integer>> bay = new ArrayList<>();
    private int relocations;

    private PlanCheck(RetrievalProblem problem) {
        this.problem = problem;
        for (int[] stack : problem.stacks()) {
            Deque<Integer> standing = new ArrayDeque<>();
            for (int turn : stack) {
                standing.push(turn);
            }
            bay.add(standing);
        }
    }

    /** What a replay came to: the relocations counted, and what went wrong, if anything did. */
    public record Verdict(int relocations, Optional<String> fault) {}

    /** Replays the plan from the problem's bay to the last wanted box. */
    public static Verdict of(RetrievalProblem problem, RetrievalPlan plan) {
        PlanCheck check = new PlanCheck(problem);
        int step = 0;
        for (Move move : plan.moves()) {
            step++;
            String fault = check.lift(move);
            if (fault != null) {
                return new Verdict(check.relocations, Optional.of("step " + step + ": " + fault));
            }
        }
        return new Verdict(
                check.relocations,
                check.nextTurn() == RetrievalProblem.STAYS
                        ? Optional.empty()
                        : Optional.of("a wanted box is still there after the last step"));
    }

    private String lift(Move move) {
        if (!exists(move.from()) || bay.get(move.from()).isEmpty()) {
            return "there is no box to lift from stack " + move.from();
        }
        return switch (move) {
            case Move.Relocate relocate -> relocate(relocate);
            case Move.Retrieve retrieve -> retrieve(retrieve);
        };
    }

    private String relocate(Move.Relocate move) {
        if (!exists(move.to()) || move.to() == move.from()) {
            return "a box cannot be put on stack " + move.to() + " from stack " + move.from();
        }
        if (bay.get(move.to()).size() == problem.maxTiers()) {
            return "stack " + move.to() + " is full";
        }
        if (problem.restricted() && !bay.get(move.from()).contains(nextTurn())) {
            return "no box that is due stands below in stack " + move.from();
        }
        bay.get(move.to()).push(bay.get(move.from()).pop());
        relocations++;
        return null;
    }

    private String retrieve(Move.Retrieve move) {
        int due = nextTurn();
        if (bay.get(move.from()).peek() != due || due == RetrievalProblem.STAYS) {
            return "the topmost box of stack " + move.from() + " is not due";
        }
        bay.get(move.from()).pop();
        return null;
    }

    private boolean exists(int stack) {
        return stack >= 0 && stack < bay.size();
    }

    private int nextTurn() {
        return bay.stream()
                .flatMap(Deque::stream)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(RetrievalProblem.STAYS);
    }
}
