package corridor.optimizer.planning.retrieval;

import corridor.optimizer.retrieval.Move;
import corridor.optimizer.retrieval.PremarshallingSolver;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan in the words of the yard. For each relocation every other row is looked at: whether the box could stand there, whose
 * way it would stand in, and how many relocations the whole would then need at least, by the search's own lower bound.
 */
final class RetrievalWords {
    /** So many rows are looked at with a bound; beyond that it would take longer than to plan. */
    private static final int MOST_BOUNDS = 1_000;

    private final RetrievalTask task;
    private final int needed;
    private final Standing standing;
    private final Map<String, Integer> turns;
    private final List<Lifts.Lift> lifts = new ArrayList<>();
    private int relocated;
    private int bounds;

    private RetrievalWords(RetrievalTask task, RetrievalPlan plan) {
        this.task = task;
        this.needed = plan.relocations();
        this.standing = new Standing(task.stacks());
        this.turns = task.turns();
    }

    static Lifts of(RetrievalTask task, RetrievalPlan plan) {
        RetrievalWords words = new RetrievalWords(task, plan);
        plan.moves().forEach(words::tell);
        return new Lifts(words.lifts);
    }

    private void tell(Move move) {
        int row = move.from() + 1;
        String box = standing.top(row);
        Lifts.Slot from = new Lifts.Slot(row, standing.height(row));
        int step = lifts.size() + 1;
        Lifts.Lift lift = switch (move) {
            case Move.Retrieve _ -> new Lifts.Lift(step, Lifts.Kind.RETRIEVE, box, from, null, null);
            case Move.Relocate relocate -> {
                int to = relocate.to() + 1;
                relocated++;
                yield new Lifts.Lift(
                        step,
                        Lifts.Kind.RELOCATE,
                        box,
                        from,
                        new Lifts.Slot(to, standing.height(to) + 1),
                        reason(box, row, to));
            }
        };
        lifts.add(lift);
        standing.carryOut(lift);
    }

    private Reason reason(String box, int from, int to) {
        List<Reason.Alternative> considered = new ArrayList<>();
        for (int row = 1; row <= standing.rows(); row++) {
            if (row != from && row != to) {
                considered.add(alternative(box, from, row));
            }
        }
        return new Reason(meaning(box, to, "It stands"), considered);
    }

    private Reason.Alternative alternative(String box, int from, int row) {
        String place = "row " + row;
        if (standing.height(row) == task.maxTiers()) {
            return new Reason.Alternative(place, "The row is full.", null);
        }
        int cost = Math.max(0, atLeast(from, row) - needed);
        return new Reason.Alternative(place, meaning(box, row, "It would stand"), (long) cost);
    }

    private String meaning(String box, int row, String stands) {
        int turn = turn(box);
        String inTheWay = standing.in(row).stream()
                .filter(other -> turn(other) < turn)
                .min(java.util.Comparator.comparingInt(this::turn))
                .orElse(null);
        if (inTheWay != null) {
            return stands + " in the way of " + inTheWay + " and must be moved again.";
        }
        return standing.height(row) == 0 ? stands + " on the ground." : stands + " in nobody's way.";
    }

    private int turn(String box) {
        return turns.getOrDefault(box, RetrievalProblem.STAYS);
    }

    /** Relocations that the whole needs if this one ends in that row: those so far, and a lower bound of the rest. */
    private int atLeast(int from, int row) {
        if (bounds++ >= MOST_BOUNDS) {
            return 0;
        }
        Standing then = new Standing(standing.stacks());
        then.carryOut(
                new Lifts.Lift(0, Lifts.Kind.RELOCATE, null, new Lifts.Slot(from, 0), new Lifts.Slot(row, 0), null));
        List<List<String>> stillWanted = task.groups();
        RetrievalTask rest = task.with(then.stacks(), stillWanted);
        SearchWatch atOnce = SearchWatch.until(System.nanoTime());
        return relocated
                + switch (task.goal()) {
                    case RETRIEVE ->
                        RetrievalSolver.solve(rest.problem(), atOnce).lowerBound();
                    case PRE_MARSHAL ->
                        PremarshallingSolver.solve(rest.premarshalling(), 0, atOnce)
                                .lowerBound();
                };
    }
}
