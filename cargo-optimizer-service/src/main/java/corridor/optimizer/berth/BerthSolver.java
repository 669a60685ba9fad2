package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds a plan that costs little and proves how little it can cost. The bound comes from {@link ShipPrices}; plans come from
 * {@link Annealing} and from {@link Dive}s along the prices, in turn until the two meet or the time is over. A unit of work is a
 * move tried, or a thousand steps of a path search: with the same seed and as many units, the plan is the same on every machine.
 */
public final class BerthSolver {
    private static final int STEPS_OF_A_UNIT = 1_000;
    private static final int CLIMB_ROUNDS = 100;
    private static final double FIRST_STEP = 0.3;
    private static final int MOST_CLIMBS = 60;
    /** A climb that gains less is the last but few. */
    private static final double LITTLE = 0.02;

    private static final int FRUITLESS_CLIMBS = 4;
    private static final long FIRST_MOVES_PER_SHIP = 5_000;
    private static final double HOT = 0.3;
    private static final double WARM = 0.08;
    private static final double COLD = 0.015;

    private final SearchWatch outer;
    private final SearchWatch watch;
    private final long begun = System.nanoTime();
    private final Harbour harbour;
    private final Schedule best;
    private final SplittableRandom random;
    private final long ceiling;
    private boolean found;
    private long shown = Long.MAX_VALUE;
    private long bound;
    private long work;
    private String infeasible;

    private BerthSolver(BerthProblem problem, long seed, SearchWatch watch) {
        outer = watch;
        this.watch = new Within();
        harbour = new Harbour(problem);
        random = new SplittableRandom(seed);
        best = new Schedule(harbour);
        ceiling = IntStream.range(0, harbour.ships)
                .mapToLong(j ->
                        (long) harbour.weight[j] * (Math.min(harbour.latest[j], harbour.horizon) - harbour.arrival[j]))
                .sum();
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
        bound = IntStream.range(0, harbour.ships).mapToLong(this::alone).sum();
        Schedule schedule = new Schedule(harbour);
        schedule.fill();
        best.become(schedule);
        note();
        anneal(schedule, FIRST_MOVES_PER_SHIP * harbour.ships, HOT);
        ShipPrices prices = climb();
        for (int turn = 0; !isDone(); turn++) {
            improve(prices, turn);
        }
        return new BerthSolution(
                found ? Optional.of(best.plan()) : Optional.empty(),
                found ? best.cost : SearchWatch.NO_PLAN,
                Optional.ofNullable(infeasible),
                bound,
                work,
                Duration.ofNanos(System.nanoTime() - begun));
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

    private boolean isDone() {
        return infeasible != null || (found && bound >= best.cost) || watch.isOver();
    }

    private void note() {
        found |= best.isInTime();
        if (found && best.cost < shown) {
            shown = best.cost;
            outer.improved(best::plan);
        }
        outer.progressed(found ? best.cost : SearchWatch.NO_PLAN, bound, work);
    }

    private void anneal(Schedule schedule, long moves, double heat) {
        if (!isDone()) {
            work += new Annealing(harbour, schedule, best, random.split()).run(moves, heat, COLD, watch);
            note();
        }
    }

    private ShipPrices climb() {
        boolean[] ships = new boolean[harbour.ships];
        boolean[] berths = new boolean[harbour.berths];
        Arrays.fill(ships, true);
        Arrays.fill(berths, true);
        double[] price = IntStream.range(0, harbour.ships)
                .mapToDouble(ship -> 3.0 * alone(ship))
                .toArray();
        BerthPaths paths = new BerthPaths(harbour);
        ShipPrices prices = new ShipPrices(harbour, paths, ships, berths, price, FIRST_STEP);
        int fruitless = 0;
        for (int round = 0; round < MOST_CLIMBS && fruitless < FRUITLESS_CLIMBS && !isDone(); round++) {
            double before = prices.bound;
            long workBefore = prices.work;
            double aim = found ? best.cost : 1.05 * Math.max((double) bound, prices.bound) + 10;
            prices.climb(CLIMB_ROUNDS, Math.max(aim - prices.bound, 1), (path, berth) -> {}, watch);
            work += (prices.work - workBefore) / STEPS_OF_A_UNIT;
            fruitless = prices.bound - before < LITTLE ? fruitless + 1 : 0;
            if (round % 2 == 1) {
                prices.remember();
            }
            raise(prices, paths);
        }
        return prices;
    }

    private void raise(ShipPrices prices, BerthPaths paths) {
        bound = Math.max(bound, (long) Math.ceil(prices.bound));
        if (found) {
            double excess = best.cost - 1 - prices.bound;
            for (int berth = 0; berth < harbour.berths && excess >= 0; berth++) {
                harbour.useful[berth] = paths.latestEnd(berth, prices.price, excess);
            }
            bound = Math.min(bound, best.cost);
        } else if (bound > ceiling) {
            infeasible = "the berths together cannot serve all ships in time";
        }
        note();
    }

    private void improve(ShipPrices prices, int turn) {
        double reach = Math.max(1, (best.cost - prices.bound) / 2);
        Dive dive = new Dive(harbour, prices.price, reach, random.split(), watch);
        Schedule schedule = dive.schedule();
        work += dive.work / STEPS_OF_A_UNIT;
        if (schedule != null) {
            anneal(schedule, (turn + 2) * FIRST_MOVES_PER_SHIP * harbour.ships, WARM);
        }
    }

    /** The watch, and its units. */
    private final class Within implements SearchWatch {
        @Override
        public boolean isOver() {
            return work >= outer.mostNodes() || outer.isOver();
        }

        @Override
        public void progressed(long best, long bound, long nodes) {
            outer.progressed(best, bound, nodes);
        }
    }
}
