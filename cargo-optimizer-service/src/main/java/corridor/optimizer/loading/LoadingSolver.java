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
    private Optional<LoadingPlan> best;
    private Beam beam;
    private long nodes;
    /** True if no space has anything left to try. */
    private boolean exhausted;

    private LoadingSolver(LoadingProblem problem, Optional<LoadingPlan> known, long seed, SearchWatch watch) {
        this.problem = problem;
        this.seed = seed;
        this.watch = watch;
        unloadable = Unloadable.in(problem);
        bounds = new Bounds(problem, unloadable);
        loadable = problem.kinds().stream().mapToInt(BoxKind::count).toArray();
        unloadable.forEach(each -> loadable[each.kind()] = 0);
        problem.standing().forEach(load -> load.sequence().forEach(box -> loadable[box.kind()]--));
        best = known.or(this::asItStands);
    }

    /** No more than what stands already; empty if that must not stay so. */
    private Optional<LoadingPlan> asItStands() {
        boolean balanced = problem.standing().stream()
                .noneMatch(
                        load -> new Finish(problem, load.space()).of(List.of()).isEmpty());
        return Optional.of(new LoadingPlan(problem.standing())).filter(plan -> balanced);
    }

    /**
     * Works until nothing can be better, or the watch says that it is over. The watch is told volumes in cubic millimetres.
     *
     * @param seed decides between what is equally promising
     */
    public static LoadingSolution solve(LoadingProblem problem, long seed, SearchWatch watch) {
        return solve(problem, Optional.empty(), seed, watch);
    }

    /**
     * The same, where a plan is known already: the answer is never worse.
     *
     * @param known keeps all rules of the problem
     */
    public static LoadingSolution solve(
            LoadingProblem problem, Optional<LoadingPlan> known, long seed, SearchWatch watch) {
        LoadingSolver solver = new LoadingSolver(problem, known, seed, watch);
        solver.run();
        return solver.solution();
    }

    private void run() {
        best.filter(plan -> plan.boxes() > 0).ifPresent(plan -> {
            watch.improved(() -> plan);
            watch.progressed(plan.volumeMm3(), bounds.volumeMm3, nodes);
        });
        long perSpace = problem.spaces().size() == 1 ? Long.MAX_VALUE : FIRST_NODES;
        while (!isOver() && !exhausted && !solution().optimal()) {
            exhausted = true;
            fill(perSpace).filter(this::isBetter).ifPresent(plan -> {
                best = Optional.of(plan);
                watch.improved(() -> plan);
                watch.progressed(plan.volumeMm3(), bounds.volumeMm3, nodes);
            });
            perSpace = perSpace > Long.MAX_VALUE / 2 ? perSpace : 2 * perSpace;
        }
    }

    private boolean isOver() {
        return watch.isOver() || nodes >= watch.mostNodes();
    }

    /** All spaces, one after the other; empty if one that is loaded in part could not be brought into balance. */
    private Optional<LoadingPlan> fill(long perSpace) {
        int[] left = loadable.clone();
        List<LoadingPlan.Load> loads = new ArrayList<>();
        for (int space = 0; space < problem.spaces().size(); space++) {
            List<Placement> standing = problem.standing(space);
            Finish finish = new Finish(problem, space);
            List<Placement> load = finish.of(List.of());
            if (Arrays.stream(left).sum() > 0 && !isOver()) {
                Cargo cargo = new Cargo(problem, space, left);
                standing.forEach(box -> left[box.kind()]++);
                long enough = Bounds.room(problem, space, left);
                beam = new Beam(cargo, finish, enough, seed, turn(perSpace));
                beam.run();
                exhausted &= beam.exhausted() || beam.isFull();
                nodes += beam.nodes();
                load = beam.best();
                load.forEach(box -> left[box.kind()]--);
            }
            if (load.size() < standing.size()) {
                return Optional.empty();
            }
            if (!load.isEmpty()) {
                loads.add(new LoadingPlan.Load(space, load));
            }
        }
        return Optional.of(new LoadingPlan(loads));
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
                LoadingPlan plan = new LoadingPlan(List.of(new LoadingPlan.Load(0, beam.best())));
                if (alone && isBetter(plan)) {
                    best = Optional.of(plan);
                    watch.improved(() -> plan);
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
        int byVolume =
                Long.compare(plan.volumeMm3(), best.map(LoadingPlan::volumeMm3).orElse(-1L));
        return byVolume > 0
                || (byVolume == 0
                        && plan.loads().size() < best.orElseThrow().loads().size());
    }

    private LoadingSolution solution() {
        boolean all = best.stream()
                .anyMatch(plan -> Arrays.stream(plan.leftBehind(problem)).sum() == 0);
        return new LoadingSolution(
                best,
                bounds.volumeMm3,
                bounds.spaces,
                all,
                unloadable,
                nodes,
                Duration.ofNanos(System.nanoTime() - begun));
    }
}
