package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds a plan that costs little and proves how little it can cost. The bound comes from {@link ShipPrices}; plans come from
 * {@link Annealing} and from {@link Dive}s along the prices, in turn until the two meet or the time is over: first through all
 * berths, then through a few with all others as they are (Shaw's large neighbourhoods, CP 1998). What {@link Detours} rule out is
 * looked at no more. Where a port is small enough, {@link Branches} close what is left between the two. A unit of work is a move tried, or a thousand steps of a path search: with the same seed and as many units,
 * the plan is the same on every machine.
 */
public final class BerthSolver {
    private static final int STEPS_OF_A_UNIT = 1_000;
    private static final String NOT_IN_TIME = "the berths together cannot serve all ships in time";
    /** Where a search of all paths looks at more, few branches would be seen. */
    private static final long MOST_STEPS_TO_PART = 200_000;

    private static final int CLIMB_ROUNDS = 100;
    private static final double FIRST_STEP = 0.3;
    private static final int MOST_CLIMBS = 60;
    /** A climb that gains less is the last but few. */
    private static final double LITTLE = 0.02;

    private static final int FRUITLESS_CLIMBS = 4;
    /** Quickly for a plan that is of use at once, then at leisure. */
    private static final long[] FIRST_MOVES_PER_SHIP = {2_000, 16_000};

    private static final long MOVES_PER_SHIP = 5_000;
    /** After as many turns that came to nothing, nearly all berths are planned anew. */
    private static final int PATIENCE = 16;

    /** One in so many turns looks at all that is not ruled out, and strays further. */
    private static final int ANYWHERE = 12;

    /** How many times hotter it gets then, turn by turn. */
    private static final int HOTTEST = 8;

    private static final int FEW = 4;
    private static final int MORE = 6;
    /** How many times likelier one berth may be chosen than another. */
    private static final double MOST_LIKELY = 4;

    private static final double BOILING = 1;
    private static final double TEPID = 0.1;
    private static final double HOT = 0.3;
    private static final double WARM = 0.04;
    private static final double COLD = 0.015;

    /** While a climb gains more than this share, its prices do not tell yet who goes well with whom. */
    private static final double STEEP = 0.005;
    /** Detours up to this share of the bound are looked at while prices are sought. */
    private static final double NEAR_IN_CLIMB = 0.005;
    /** And while plans are. */
    private static final double NEAR_IN_PLAN = 0.001;
    /** Or up to this share of the gap, yet twice as much at most. */
    private static final double OF_GAP = 0.25;

    private final SearchWatch outer;
    private final SearchWatch watch;
    private final long begun = System.nanoTime();
    private final Harbour harbour;
    private final Schedule best;
    /** What is improved next. */
    private final Schedule current;

    /** For so many turns it was not. */
    private int fruitless;

    private final SplittableRandom random;
    private final long ceiling;
    /** By berth and ship, at the last prices; null before there are any. */
    private double[][] detours;

    private Begins inClimb;
    private Begins inPlan;

    /** Null while there are none. */
    private Branches branches;

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
        current = new Schedule(harbour);
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
        for (long moves : FIRST_MOVES_PER_SHIP) {
            long most = Math.min(moves * harbour.ships, outer.mostNodes() / 8);
            anneal(harbour, all(), schedule, best, most, BOILING, TEPID);
        }
        current.become(best);
        BerthPaths paths = new BerthPaths(harbour);
        ShipPrices prices = climb(paths);
        for (int turn = 0; !isDone(); turn++) {
            long before = work;
            improve(prices, turn);
            raise(prices, paths);
            part(prices, work - before);
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

    private void anneal(
            Harbour harbour, boolean[] berths, Schedule schedule, Schedule found, long moves, double hot, double cold) {
        if (!isDone()) {
            work += new Annealing(harbour, berths, schedule, found, random.split()).run(moves, hot, cold, watch);
            note();
        }
    }

    private ShipPrices climb(BerthPaths paths) {
        boolean[] ships = new boolean[harbour.ships];
        boolean[] berths = new boolean[harbour.berths];
        Arrays.fill(ships, true);
        Arrays.fill(berths, true);
        double[] price = IntStream.range(0, harbour.ships)
                .mapToDouble(ship -> 3.0 * alone(ship))
                .toArray();
        ShipPrices prices = new ShipPrices(harbour, paths, ships, berths, price, FIRST_STEP);
        climb(prices, paths, MOST_CLIMBS, FRUITLESS_CLIMBS);
        return prices;
    }

    /** Climbs over ships and berths that go well together, and proves what that comes to over all. */
    private void climb(ShipPrices prices, BerthPaths paths, int most, int patience) {
        int fruitless = 0;
        boolean steep = true;
        for (int round = 0; round < most && fruitless < patience && !isDone(); round++) {
            double before = prices.bound;
            long workBefore = prices.work;
            double aim = found ? best.cost : 1.05 * Math.max((double) bound, prices.bound) + 10;
            paths.takeOver(steep ? harbour : near(NEAR_IN_CLIMB, inClimb));
            prices.anew();
            prices.climb(CLIMB_ROUNDS, Math.max(aim - Math.max(before, (double) bound), 1), (path, berth) -> {}, watch);
            fruitless = prices.bound - before < LITTLE ? fruitless + 1 : 0;
            steep &= prices.bound - before > STEEP * Math.abs(prices.bound);
            paths.takeOver(harbour);
            raise(prices, paths);
            work += (prices.work - workBefore) / STEPS_OF_A_UNIT;
            if (round % 2 == 1) {
                prices.remember();
            }
        }
    }

    private Harbour near(double share, Begins begins) {
        return detours == null ? harbour : harbour.within(detours, nearby(share), begins);
    }

    /** While the best plan pays much above the cheapest paths, so may what is better than it. */
    private double nearInPlan() {
        return Math.clamp(OF_GAP * (best.cost - bound) / bound, NEAR_IN_PLAN, 2 * NEAR_IN_PLAN);
    }

    private double nearby(double share) {
        return Math.max(2, bound * share);
    }

    private void raise(ShipPrices prices, BerthPaths paths) {
        double proven = prices.provenNow();
        bound = Math.max(bound, (long) Math.ceil(proven));
        double excess = (found ? best.cost : ceiling + 1) - 1 - proven;
        Detours looked = new Detours(harbour, paths, 3);
        detours = looked.all(prices.price, excess, nearby(NEAR_IN_CLIMB), nearby(nearInPlan()));
        inClimb = looked.begins[1];
        inPlan = looked.begins[2];
        if (found) {
            for (int berth = 0; berth < harbour.berths && excess >= 0; berth++) {
                harbour.useful[berth] = paths.latestEnd(berth, prices.price, excess);
            }
            if (excess >= 0) {
                harbour.ruleOut(detours, excess);
                harbour.narrow(looked.begins[0]);
                paths.takeOver(harbour);
            }
            bound = Math.min(bound, best.cost);
        } else if (bound > ceiling) {
            infeasible = NOT_IN_TIME;
        }
        note();
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
            branches = new Branches(harbour, best, ceiling, bound, prices.price);
        }
        long from = branches.work;
        while (!isDone() && !branches.isFull() && branches.work - from < share * STEPS_OF_A_UNIT) {
            long before = branches.work / STEPS_OF_A_UNIT;
            branches.next(watch);
            work += branches.work / STEPS_OF_A_UNIT - before;
            found |= best.isInTime();
            if (found) {
                bound = Math.max(bound, Math.min(branches.bound(), best.cost));
            } else if (branches.bound() == Long.MAX_VALUE) {
                infeasible = NOT_IN_TIME;
            }
        }
        note();
    }

    /** Plans some berths anew, all others as they are; first, and when that has long come to nothing, nearly all. */
    private void improve(ShipPrices prices, int turn) {
        boolean kick = fruitless >= PATIENCE;
        if (kick) {
            current.become(best);
        }
        boolean[] berths =
                turn == 0 ? all() : some(prices, kick ? 1 + harbour.berths * 3 / 4 : FEW + random.nextInt(MORE));
        boolean anywhere = turn % ANYWHERE == ANYWHERE - 1;
        Harbour near = anywhere ? harbour : near(nearInPlan(), inPlan);
        double reach = Math.max(1, (best.cost - prices.bound) / 2);
        Schedule schedule = new Schedule(harbour);
        schedule.become(current);
        Dive dive = new Dive(near, berths, current, prices.price, reach, random.split(), watch);
        boolean done = dive.plan(schedule);
        work += dive.work / STEPS_OF_A_UNIT;
        if (!done) {
            return;
        }
        Schedule planned = new Schedule(harbour);
        planned.become(schedule);
        long movers = IntStream.range(0, harbour.ships)
                .filter(j -> berths[planned.berthOf[j]])
                .count();
        double hot = anywhere ? HOT * (1 + turn / ANYWHERE % HOTTEST) : WARM;
        anneal(near, berths, schedule, planned, movers * MOVES_PER_SHIP, hot, COLD);
        fruitless = kick || planned.cost < current.cost ? 0 : fruitless + 1;
        if (kick || planned.cost <= current.cost) {
            current.become(planned);
        }
        if (planned.isInTime() && (planned.cost <= best.cost || !best.isInTime())) {
            best.become(planned);
            note();
        }
    }

    private boolean[] all() {
        boolean[] all = new boolean[harbour.berths];
        Arrays.fill(all, true);
        return all;
    }

    /** A few, rather those on which the best plan pays more above the cheapest path than on others. */
    private boolean[] some(ShipPrices prices, int most) {
        double[] excess = new double[harbour.berths];
        for (int k = 0; k < harbour.berths; k++) {
            excess[k] = Math.max(0, current.lessPrices(k, prices.price) - prices.cheapest[k]);
        }
        double usual = Arrays.stream(excess).average().orElseThrow();
        boolean[] some = new boolean[harbour.berths];
        int count = Math.min(harbour.berths, most);
        for (int chosen = 0; chosen < count; ) {
            int berth = random.nextInt(harbour.berths);
            if (!some[berth] && random.nextDouble() * (usual + 1) * MOST_LIKELY < excess[berth] + usual + 1) {
                some[berth] = true;
                chosen++;
            }
        }
        return some;
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
