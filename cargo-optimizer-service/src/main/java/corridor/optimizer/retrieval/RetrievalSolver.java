package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a plan with few relocations and proves how few there can be. A quick plan comes first; then an exact search that
 * raises the lower bound, a beam search for better plans, and a rerouting of single boxes in the best of them take turns
 * until plan and bound meet or the time is over. Turns are measured in layouts looked at: with the same seed and as many layouts, the
 * plan is the same on every machine.
 */
public final class RetrievalSolver {
    private static final int NONE = 1_000_000;
    private static final long ROOT_STEPS = 20_000;
    /** What looking at a layout costs, more or less: turns are shared out by it, and not by the clock. */
    private static final long EXACT_NODE_COST = 2;

    private static final long BEAM_NODE_COST = 1;
    private static final long REROUTING_COST = 2;
    private static final long REROUTING_TURN = 5_000;
    /** Above so many hundredths between plan and proof the better half of the time goes to plans. */
    private static final int WIDE_GAP = 8;

    /** So much more a layout costs the proof then, where a hundred ways to make detours are looked at for each. */
    private static final long WIDE_COST = 8;

    private static final long FIRST_TURN_NODES = 5_000;
    private static final int FIRST_WIDTH = 2;
    private static final int MOST_DOUBLINGS = 19;
    /** Of how many next due boxes those above may be moved from one bad place to another. */
    private static final int WIDE_REACH = 5;

    private static final int NARROW_REACH = 2;

    private static final String STUCK = "the bay has too little room to bring out a box that is due";

    private final RetrievalProblem problem;
    private final Layout start;
    private final SearchWatch watch;
    private final long begun = System.nanoTime();
    private final DeepeningSearch exact;
    private final BeamSearch beam;
    private final Rerouting rerouting;
    private boolean rerouted;
    private int lower;
    private int best = NONE;
    private int[] path;

    private RetrievalSolver(RetrievalProblem problem, long seed, SearchWatch watch) {
        this.problem = problem;
        this.watch = watch;
        start = new Layout(problem, seed);
        start.retrieveAll();
        lower = Math.max(
                new LowerBound(start, problem.restricted()).of(start),
                start.badlyPlaced + new Detours(start, problem.restricted()).atLeast(start, ROOT_STEPS));
        exact = new DeepeningSearch(start, problem.restricted());
        beam = new BeamSearch(start, problem.restricted());
        rerouting = new Rerouting(start, seed);
        int patience = 4 * start.box.length;
        int[] quick = new int[patience];
        int relocations = new Greedy(problem.restricted()).play(new Layout(start), patience, quick);
        if (relocations <= patience) {
            better(relocations, Arrays.copyOf(quick, relocations));
        }
    }

    /** Works until the plan is proven to be the best, or the watch says that it is over. */
    public static Solution solve(RetrievalProblem problem, SearchWatch watch) {
        return solve(problem, 0, watch);
    }

    /** @param seed decides between what is equally promising */
    public static Solution solve(RetrievalProblem problem, long seed, SearchWatch watch) {
        return new RetrievalSolver(problem, seed, watch).run();
    }

    private Solution run() {
        long budget = FIRST_TURN_NODES;
        int turn = 0;
        Optional<String> stuck = best == NONE ? stuck() : Optional.empty();
        while (best > lower && stuck.isEmpty() && !watch.isOver() && nodes() < watch.mostNodes()) {
            long proving = EXACT_NODE_COST * exact.nodes() * (isWide() ? WIDE_COST : 1);
            long beaming = BEAM_NODE_COST * beam.nodes();
            boolean canReroute = !problem.restricted() && best < NONE;
            long walking = canReroute ? REROUTING_COST * rerouting.nodes() : Long.MAX_VALUE;
            if (proving <= beaming + (canReroute ? walking : 0)) {
                prove(Math.min(budget, watch.mostNodes() - nodes()));
                budget *= 2;
            } else if (beaming <= walking) {
                improve(turn++);
            } else {
                reroute(Math.min(REROUTING_TURN, watch.mostNodes() - nodes()));
            }
            tell();
        }
        return new Solution(
                path == null ? Optional.empty() : Optional.of(plan()),
                stuck,
                lower,
                nodes(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean isWide() {
        return 100 * (best - lower) > WIDE_GAP * best;
    }

    private Optional<String> stuck() {
        Optional<String> deep = TooDeep.of(start).map(why -> STUCK + ": " + why);
        return deep.isPresent() || !Reachable.isStuck(start, true, problem.restricted(), watch)
                ? deep
                : Optional.of(STUCK);
    }

    private void prove(long budget) {
        long until = exact.nodes() + budget;
        while (best > lower && exact.nodes() < until && !watch.isOver()) {
            switch (exact.iterate(lower, until - exact.nodes(), watch)) {
                case FOUND -> better(lower, exact.path());
                case PROVEN -> {
                    lower++;
                    tell();
                }
                case STOPPED -> {
                    return;
                }
            }
        }
    }

    /** Two beams of each width, of four kinds in turn: each misses plans that another finds. */
    private void improve(int turn) {
        int width = FIRST_WIDTH << Math.min(turn / 2, MOST_DOUBLINGS);
        int reach = turn % 2 == 0 ? WIDE_REACH : NARROW_REACH;
        boolean cautious = turn % 4 == 1 || turn % 4 == 2;
        int found = beam.search(width, reach, cautious, best, lower, watch);
        if (found < best) {
            better(found, beam.bestPath());
        }
    }

    private void reroute(long rounds) {
        if (!rerouted) {
            rerouting.begin(path);
            rerouted = true;
        }
        if (rerouting.walk(rounds, watch)) {
            int[] found = rerouting.path();
            if (found.length < best) {
                better(found.length, found);
                rerouted = true;
            }
        }
    }

    private void better(int relocations, int[] by) {
        rerouted = false;
        best = relocations;
        path = by;
        watch.improved(this::plan);
        tell();
    }

    private void tell() {
        watch.progressed(best == NONE ? -1 : best, lower, nodes());
    }

    private long nodes() {
        return exact.nodes() + beam.nodes() + rerouting.nodes();
    }

    /** The path with the retrievals in between, on the problem as it was posed. */
    private RetrievalPlan plan() {
        List<Move> moves = new ArrayList<>();
        Layout layout = new Layout(problem);
        for (int step = 0; ; step++) {
            for (int stack = layout.ready(); stack >= 0; stack = layout.ready()) {
                layout.retrieve(stack);
                moves.add(new Move.Retrieve(stack));
            }
            if (step == path.length) {
                return new RetrievalPlan(moves);
            }
            layout.relocate(path[step] >> 8, path[step] & 0xff);
            moves.add(new Move.Relocate(path[step] >> 8, path[step] & 0xff));
        }
    }
}
