package corridor.optimizer.loading;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Loads as much as it can. One space is given all the time there is; several are filled one after the other, again and again
 * with twice the work each time. Work is measured in blocks placed in trials: with the same seed and as much work, the plan
 * is the same on every machine.
 */
public final class LoadingSolver {
    private static final long FIRST_NODES = 2_000;

    private final LoadingProblem problem;
    private final long seed;
    private final SearchWatch watch;
    private final long begun = System.nanoTime();
    private final List<Unloadable> unloadable;
    private final Bounds bounds;
    private final int[] loadable;
    private LoadingPlan best = new LoadingPlan(List.of());
    private Beam beam;
    private long nodes;
    /** True if no space has anything left to try. */
    private boolean exhausted;

    private LoadingSolver(LoadingProblem problem, long seed, SearchWatch watch) {
        this.problem = problem;
        this.seed = seed;
        this.watch = watch;
        unloadable = Unloadable.in(problem);
        bounds = new Bounds(problem, unloadable);
        loadable = problem.kinds().stream().mapToInt(BoxKind::count).toArray();
        unloadable.forEach(each -> loadable[each.kind()] = 0);
    }

    /**
     * Works until nothing can be better, or the watch says that it is over. The watch is told volumes in cubic millimetres.
     *
     * @param seed decides between what is equally promising
     */
    public static LoadingSolution solve(LoadingProblem problem, long seed, SearchWatch watch) {
        LoadingSolver solver = new LoadingSolver(problem, seed, watch);
        solver.run();
        return solver.solution();
    }

    private void run() {
        long perSpace = problem.spaces().size() == 1 ? Long.MAX_VALUE : FIRST_NODES;
        while (!isOver() && !exhausted && !solution().optimal()) {
            exhausted = true;
            LoadingPlan plan = fill(perSpace);
            if (isBetter(plan)) {
                best = plan;
                watch.improved(() -> plan);
                watch.progressed(best.volumeMm3(), bounds.volumeMm3, nodes);
            }
            perSpace = perSpace > Long.MAX_VALUE / 2 ? perSpace : 2 * perSpace;
        }
    }

    private boolean isOver() {
        return watch.isOver() || nodes >= watch.mostNodes();
    }

    private LoadingPlan fill(long perSpace) {
        int[] left = loadable.clone();
        List<LoadingPlan.Load> loads = new ArrayList<>();
        for (int space = 0; space < problem.spaces().size() && !isOver(); space++) {
            if (Arrays.stream(left).sum() == 0) {
                break;
            }
            CargoSpace room = problem.spaces().get(space);
            Cargo cargo = new Cargo(problem, space, left);
            beam = new Beam(cargo, new Finish(problem, room), Bounds.room(problem, space, left), seed, turn(perSpace));
            beam.run();
            exhausted &= beam.exhausted() || beam.isFull();
            nodes += beam.nodes();
            if (!beam.best().isEmpty()) {
                loads.add(new LoadingPlan.Load(space, beam.best()));
                beam.best().forEach(box -> left[box.kind()]--);
            }
        }
        return new LoadingPlan(loads);
    }

    /** The watch for one space's share of the work. */
    private SearchWatch turn(long most) {
        long before = nodes;
        boolean alone = problem.spaces().size() == 1;
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return watch.isOver();
            }

            @Override
            public void progressed(long found, long bound, long done) {
                if (alone) {
                    watch.improved(() -> new LoadingPlan(List.of(new LoadingPlan.Load(0, beam.best()))));
                    watch.progressed(found, bounds.volumeMm3, done);
                }
            }

            @Override
            public long mostNodes() {
                return Math.min(most, watch.mostNodes() - before);
            }
        };
    }

    private boolean isBetter(LoadingPlan plan) {
        int byVolume = Long.compare(plan.volumeMm3(), best.volumeMm3());
        return byVolume > 0
                || (byVolume == 0 && plan.loads().size() < best.loads().size());
    }

    private LoadingSolution solution() {
        boolean all = Arrays.stream(best.leftBehind(problem)).sum() == 0;
        return new LoadingSolution(
                Optional.of(best),
                bounds.volumeMm3,
                bounds.spaces,
                all,
                unloadable,
                nodes,
                Duration.ofNanos(System.nanoTime() - begun));
    }
}
