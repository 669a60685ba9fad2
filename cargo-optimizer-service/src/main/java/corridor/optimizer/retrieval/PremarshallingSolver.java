package corridor.optimizer.retrieval;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Brings a bay in order with few moves and proves how few there can be: an exact search that raises the lower bound and a beam
 * search that improves the plan take turns, each turn twice as long as the one before. A unit of work is a layout looked at: with
 * the same seed and as many, the plan is the same on every machine.
 */
public final class PremarshallingSolver {
    private static final long FIRST_TURN_NODES = 5_000;
    private static final int FIRST_WIDTH = 20;
    /** Wider beams would not fit in memory. */
    private static final int GREATEST_WIDTH = 5_000;

    private static final int NONE = 1_000_000;

    private final Layout start;
    private final SearchWatch outer;
    private final SearchWatch watch = new Within();
    private final long begun = System.nanoTime();
    private final MarshallingSearch exact;
    private final MarshallingBeam beam;
    private int lower;
    private int best = NONE;
    private int[] path;

    private PremarshallingSolver(PremarshallingProblem problem, long seed, SearchWatch watch) {
        start = new Layout(problem.bay(), seed);
        outer = watch;
        exact = new MarshallingSearch(start);
        beam = new MarshallingBeam(new Layout(start));
        lower = new MarshallingBound(start).of(start);
    }

    /**
     * Works until the plan is proven to be the best, or that there is none, or the watch says that it is over.
     *
     * @param seed decides between what is equally promising
     */
    public static PremarshallingSolution solve(PremarshallingProblem problem, long seed, SearchWatch watch) {
        return new PremarshallingSolver(problem, seed, watch).run();
    }

    private PremarshallingSolution run() {
        if (start.badlyPlaced == 0) {
            better(new int[0]);
        }
        boolean stuck = best > lower && Reachable.isStuck(start, false, false, watch);
        long budget = FIRST_TURN_NODES;
        int width = FIRST_WIDTH;
        while (best > lower && !stuck && !watch.isOver()) {
            if (exact.nodes <= beam.nodes || (width > GREATEST_WIDTH && best < NONE)) {
                prove(budget);
                budget *= 2;
            } else {
                int[] found = beam.search(Math.min(width, GREATEST_WIDTH), best, watch);
                width *= 2;
                if (found != null) {
                    better(found);
                }
            }
            tell();
        }
        return new PremarshallingSolution(
                path == null ? Optional.empty() : Optional.of(moves()),
                stuck ? Optional.of("the bay has too little room to be brought in order") : Optional.empty(),
                lower,
                nodes(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private void prove(long budget) {
        long until = exact.nodes + budget;
        while (best > lower && exact.nodes < until && !watch.isOver()) {
            int[] found = exact.iterate(lower, until - exact.nodes, watch);
            if (found != null) {
                better(found);
            } else if (exact.isStopped()) {
                return;
            } else {
                lower++;
                tell();
            }
        }
    }

    private void better(int[] by) {
        best = by.length;
        path = by;
        tell();
        outer.improved(() -> new RetrievalPlan(List.copyOf(moves())));
    }

    private void tell() {
        outer.progressed(best == NONE ? SearchWatch.NO_PLAN : best, lower, nodes());
    }

    private long nodes() {
        return exact.nodes + beam.nodes;
    }

    private List<Move.Relocate> moves() {
        return Arrays.stream(path)
                .mapToObj(move -> new Move.Relocate(move >> 8, move & 0xff))
                .toList();
    }

    /** The watch, and its units. */
    private final class Within implements SearchWatch {
        @Override
        public boolean isOver() {
            return nodes() >= outer.mostNodes() || outer.isOver();
        }

        @Override
        public void progressed(long best, long bound, long nodes) {
            outer.progressed(best, bound, nodes);
        }
    }
}
