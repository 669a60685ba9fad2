package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds a plan that costs little and proves how little it can cost. The bound comes from {@link ShipPrices}, to which a {@link
 * Proof} climbs; plans come from {@link Annealing} and from {@link Improvement}, in turn until the two meet or the time is over.
 * What {@link Detours} rule out is looked at no more. Where a port is small enough, {@link Branches} close what is left between
 * the two. A unit of work is a move tried, or a thousand steps of a path search: with the same seed and as many units, the plan
 * is the same on every machine.
 */
public final class BerthSolver {
    /** Where a search of all paths looks at more, few branches would be seen. */
    private static final long MOST_STEPS_TO_PART = 200_000;

    /** Quickly for a plan that is of use at once, then at leisure. */
    private static final long[] FIRST_MOVES_PER_SHIP = {2_000, 16_000};

    private static final double BOILING = 1;
    private static final double TEPID = 0.1;

    private final long mostUnits;
    private final long begun = System.nanoTime();
    private final Harbour harbour;
    private final SplittableRandom random;
    private final long ceiling;
    private final Progress progress;

    /** Null while there are none. */
    private Branches branches;

    private BerthSolver(BerthProblem problem, long seed, SearchWatch watch) {
        mostUnits = watch.mostNodes();
        harbour = new Harbour(problem);
        random = new SplittableRandom(seed);
        ceiling = IntStream.range(0, harbour.ships)
                .mapToLong(j ->
                        (long) harbour.weight[j] * (Math.min(harbour.latest[j], harbour.horizon) - harbour.arrival[j]))
                .sum();
        long bound = IntStream.range(0, harbour.ships).mapToLong(this::alone).sum();
        progress = new Progress(harbour, bound, ceiling, watch);
    }

    /** Works until the plan is proven to be the best, or that there is none, or the watch says that it is over. */
    public static BerthSolution solve(BerthProblem problem, long seed, SearchWatch watch) {
        Optional<String> impossible = problem.impossible();
        if (impossible.isPresent()) {
            return new BerthSolution(Optional.empty(), SearchWatch.NO_PLAN, impossible, 0, 0, Duration.ZERO);
        }
        return new BerthSolver(problem, seed, watch).run();
    }

    private BerthSolution run() {
        first();
        double[] price = IntStream.range(0, harbour.ships)
                .mapToDouble(ship -> 3.0 * alone(ship))
                .toArray();
        Proof proof = new Proof(harbour, price, progress);
        proof.climb();
        Improvement improvement = new Improvement(harbour, proof, progress, random);
        while (!progress.isDone()) {
            long before = progress.work;
            long costs = progress.best.cost;
            improvement.next();
            if (progress.best.cost < costs) {
                proof.raise();
            }
            part(proof.prices, progress.work - before);
        }
        return new BerthSolution(
                progress.found ? Optional.of(progress.best.plan()) : Optional.empty(),
                progress.found ? progress.best.cost : SearchWatch.NO_PLAN,
                Optional.ofNullable(progress.infeasible),
                progress.bound,
                progress.work,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private void first() {
        Schedule schedule = new Schedule(harbour);
        schedule.fill();
        progress.best.become(schedule);
        progress.note();
        boolean[] all = new boolean[harbour.berths];
        Arrays.fill(all, true);
        for (long moves : FIRST_MOVES_PER_SHIP) {
            if (!progress.isDone()) {
                long most = Math.min(moves * harbour.ships, mostUnits / 8);
                progress.work += new Annealing(harbour, all, schedule, progress.best, random.split())
                        .run(most, BOILING, TEPID, progress);
                progress.note();
            }
        }
    }

    /** What a ship costs if it has the port to itself. */
    private long alone(int ship) {
        return IntStream.range(0, harbour.berths)
                .filter(berth -> harbour.handling[berth][ship] > 0)
                .mapToLong(berth -> (long) harbour.weight[ship]
                        * (Math.max(harbour.opening[berth], harbour.arrival[ship])
                                + harbour.handling[berth][ship]
                                - harbour.arrival[ship]))
                .min()
                .orElseThrow();
    }

    /** Spends some work on parting all plans into branches, where that is quick enough to come to something. */
    private void part(ShipPrices prices, long share) {
        if (branches == null) {
            long steps = IntStream.range(0, harbour.berths)
                    .mapToLong(k -> (long) harbour.byArrival[k].length * harbour.useful[k])
                    .sum();
            if (steps > MOST_STEPS_TO_PART) {
                return;
            }
            branches = new Branches(harbour, progress.best, ceiling, progress.bound, prices.price);
        }
        long from = branches.work;
        while (!progress.isDone() && !branches.isFull() && branches.work - from < share * Progress.STEPS_OF_A_UNIT) {
            long before = branches.work / Progress.STEPS_OF_A_UNIT;
            branches.next(progress);
            progress.work += branches.work / Progress.STEPS_OF_A_UNIT - before;
            progress.found |= progress.best.isInTime();
            progress.proven((double) branches.bound());
        }
        progress.note();
    }
}
