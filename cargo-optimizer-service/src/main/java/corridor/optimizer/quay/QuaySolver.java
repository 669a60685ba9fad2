package corridor.optimizer.quay;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds a plan that costs little and proves how little it can cost. The bound comes from {@link QuayPrices}; plans come from
 * annealing over the order in which ships make fast, their cranes, and to which end of the quay they lean ({@link Berthing}
 * makes a plan of these). A unit of work is a place looked at by either: with the same seed and as many units, the plan is the
 * same on every machine. The bound is that of a relaxation, so that a best plan may stay unproven.
 */
public final class QuaySolver {
    private static final int CLIMB_ROUNDS = 50;
    private static final int MOST_CLIMBS = 60;
    private static final long FIRST_TRIALS = 2_000;
    private static final double HOT = 0.5;
    private static final double COLD = 0.01;

    private final Waterside quay;
    private final SearchWatch outer;
    private final SearchWatch watch = new Within();
    private final long begun = System.nanoTime();
    private final SplittableRandom random;
    private final Berthing berthing;
    private final QuayPrices prices;
    private final long[] alone;
    private final long ceiling;
    /** What a ship without a place costs. */
    private final long stranded;

    private Genes best;
    private long bestCost = Long.MAX_VALUE;
    private QuayPlan plan;
    private long bound;
    private String infeasible;

    /** In which order ships make fast, with how many cranes beyond their fewest, and whether they lean up the quay. */
    private record Genes(int[] order, int[] more, boolean[] upper) {
        Genes copy() {
            return new Genes(order.clone(), more.clone(), upper.clone());
        }
    }

    private QuaySolver(Waterside quay, long seed, SearchWatch watch) {
        this.quay = quay;
        outer = watch;
        random = new SplittableRandom(seed);
        berthing = new Berthing(quay);
        prices = new QuayPrices(quay);
        alone = IntStream.range(0, quay.ships)
                .mapToLong(ship -> (long) quay.weight[ship]
                        * (quay.problem
                                        .ships()
                                        .get(ship)
                                        .fixed()
                                        .map(QuayPlan.Stay::departure)
                                        .orElse(quay.earliest(ship))
                                - quay.arrival[ship]))
                .toArray();
        ceiling = IntStream.range(0, quay.ships)
                .mapToLong(ship -> (long) quay.weight[ship] * (quay.latest[ship] - quay.arrival[ship]))
                .sum();
        stranded = ceiling + 1;
    }

    /** Works until the plan is proven to be the best, or that there is none, or the watch says that it is over. */
    public static QuaySolution solve(QuayProblem problem, long seed, SearchWatch watch) {
        Waterside quay = new Waterside(problem);
        Optional<String> impossible = quay.impossible();
        if (impossible.isEmpty() && !new Berthing(quay).clear()) {
            impossible = Optional.of("ships that are fixed are in each other's way, or need too many cranes");
        }
        return impossible.isPresent()
                ? new QuaySolution(Optional.empty(), SearchWatch.NO_PLAN, impossible, 0, 0, Duration.ZERO)
                : new QuaySolver(quay, seed, watch).run();
    }

    private QuaySolution run() {
        bound = IntStream.range(0, quay.ships).mapToLong(ship -> alone[ship]).sum();
        long trials = FIRST_TRIALS;
        judge(first());
        for (int climb = 0; !isDone(); climb++) {
            if (climb < MOST_CLIMBS) {
                climb();
            }
            anneal(trials);
            trials += climb < MOST_CLIMBS / 4 ? 0 : trials / 2;
        }
        return new QuaySolution(
                Optional.ofNullable(plan),
                plan == null ? SearchWatch.NO_PLAN : bestCost,
                Optional.ofNullable(infeasible),
                bound,
                work(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private Genes first() {
        int[] order = IntStream.range(0, quay.ships)
                .filter(ship -> quay.problem.ships().get(ship).fixed().isEmpty())
                .boxed()
                .sorted((one, other) -> quay.arrival[one] != quay.arrival[other]
                        ? Integer.compare(quay.arrival[one], quay.arrival[other])
                        : one - other)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] more = IntStream.range(0, quay.ships)
                .map(ship -> quay.handling[ship].length - 1)
                .toArray();
        return new Genes(order, more, new boolean[quay.ships]);
    }

    private boolean isDone() {
        return infeasible != null || (plan != null && bound >= bestCost) || watch.isOver();
    }

    private void climb() {
        double aim = plan == null ? 1.1 * Math.max((double) bound, prices.bound) + 10 : bestCost;
        prices.climb(CLIMB_ROUNDS, Math.max(aim - Math.max(prices.bound, 0), 1), watch);
        bound = Math.max(bound, (long) Math.ceil(prices.bound));
        if (plan != null) {
            bound = Math.min(bound, bestCost);
        } else if (bound > ceiling) {
            infeasible = "cranes and quay together cannot serve all ships in time";
        }
        tell();
    }

    private void tell() {
        outer.progressed(plan == null ? SearchWatch.NO_PLAN : bestCost, bound, work());
    }

    private long work() {
        return berthing.work + prices.work;
    }

    /** What a plan made of genes costs; the best is kept. */
    private long judge(Genes genes) {
        berthing.clear();
        long cost = 0;
        boolean whole = true;
        for (int ship : genes.order) {
            if (!berthing.moor(ship, genes.more[ship], genes.upper[ship])) {
                whole = false;
                cost += stranded;
            }
        }
        for (int ship = 0; ship < quay.ships; ship++) {
            cost += (long) quay.weight[ship] * Math.max(0, berthing.departure[ship] - quay.arrival[ship]);
        }
        if (cost < bestCost) {
            bestCost = cost;
            best = genes.copy();
            if (whole) {
                QuayPlan found = berthing.plan();
                plan = found;
                bound = Math.min(bound, bestCost);
                tell();
                outer.improved(() -> found);
            }
        }
        return cost;
    }

    private void anneal(long trials) {
        Genes now = best.copy();
        int count = now.order.length;
        if (count == 0) {
            return;
        }
        long cost = bestCost;
        double heat = HOT * ceilingPerShip();
        double cooling = Math.pow(COLD / HOT, 1.0 / trials);
        for (long trial = 0; trial < trials && !isDone(); trial++) {
            heat *= cooling;
            Genes next = changed(now, count);
            long after = judge(next);
            if (after - cost <= -heat * Math.log(1 - random.nextDouble())) {
                now = next;
                cost = after;
            }
        }
        tell();
    }

    private double ceilingPerShip() {
        return (double) IntStream.range(0, quay.ships)
                        .mapToLong(ship -> alone[ship])
                        .sum()
                / quay.ships;
    }

    private Genes changed(Genes genes, int count) {
        Genes next = genes.copy();
        int at = random.nextInt(count);
        int ship = next.order[at];
        switch (random.nextInt(4)) {
            case 0 -> next.more[ship] = random.nextInt(quay.handling[ship].length);
            case 1 -> next.upper[ship] ^= true;
            default -> {
                int reach = 1 + random.nextInt(Math.max(1, count / 3));
                int to = Math.clamp(at + (random.nextBoolean() ? reach : -reach), 0, count - 1);
                if (to > at) {
                    System.arraycopy(genes.order, at + 1, next.order, at, to - at);
                } else {
                    System.arraycopy(genes.order, to, next.order, to + 1, at - to);
                }
                next.order[to] = ship;
            }
        }
        return next;
    }

    /** The watch, and its units. */
    private final class Within implements SearchWatch {
        @Override
        public boolean isOver() {
            return work() >= outer.mostNodes() || outer.isOver();
        }

        @Override
        public void progressed(long best, long bound, long nodes) {
            outer.progressed(best, bound, nodes);
        }
    }
}
