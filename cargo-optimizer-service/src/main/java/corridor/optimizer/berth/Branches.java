package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Parts all plans, and the most promising part again and again, until no part holds a better plan than is known (branch and
 * bound; parting by when a ship begins is how time-indexed models part: van den Akker, Hurkens and Savelsbergh, INFORMS Journal
 * on Computing 12, 2000). The bound of a part is that of its {@link ShipPrices}. A part may cut off the plans that a best one is
 * exchanged with, yet not the best one itself that keeps to what {@link BerthPaths} ask of it: it lies in one of two parts.
 */
final class Branches {
    private static final int ROUNDS = 30;
    private static final int MOST_CLIMBS = 6;
    private static final double STEP = 0.1;
    /** A climb that gains a smaller share of what is missing is the last. */
    private static final double LITTLE = 0.05;

    private static final int MOST_OPEN = 5_000;

    private final Harbour harbour;
    private final BerthPaths paths;
    private final Detours detours;
    private final Schedule best;
    private final long ceiling;
    private final boolean[] allShips;
    private final boolean[] allBerths;
    private final PriorityQueue<Branch> open = new PriorityQueue<>(Comparator.comparingLong(Branch::bound)
            .thenComparing(Comparator.comparingInt(Branch::depth).reversed()));
    private final int[] served;
    private final int[][] path;
    private Parting parting;

    /** Steps of path searches. */
    long work;

    /**
     * @param best becomes any better plan that is met
     * @param ceiling what no plan in time costs more than
     * @param bound what no plan costs less than
     * @param price by ship, good ones to begin with
     */
    Branches(Harbour harbour, Schedule best, long ceiling, long bound, double[] price) {
        this.harbour = harbour;
        this.best = best;
        this.ceiling = ceiling;
        paths = new BerthPaths(harbour);
        detours = new Detours(harbour, paths, 1);
        allShips = new boolean[harbour.ships];
        allBerths = new boolean[harbour.berths];
        Arrays.fill(allShips, true);
        Arrays.fill(allBerths, true);
        served = new int[harbour.ships];
        path = new int[harbour.berths][];
        open.add(Branch.of(harbour, bound, price));
    }

    /** No plan costs less; {@link Long#MAX_VALUE} if no part may hold a plan that is better than the best known. */
    long bound() {
        return open.isEmpty() || open.peek().bound() >= enough()
                ? Long.MAX_VALUE
                : open.peek().bound();
    }

    private long enough() {
        return best.isInTime() ? best.cost : ceiling + 1;
    }

    /** Whether there are so many parts that more would not fit in memory. */
    boolean isFull() {
        return open.size() >= MOST_OPEN;
    }

    /** Looks at the most promising part. */
    void next(SearchWatch watch) {
        Branch polled = open.poll();
        Branch branch = polled;
        paths.only(branch);
        if (!isEachShipServed()) {
            return;
        }
        ShipPrices prices = new ShipPrices(harbour, paths, allShips, allBerths, branch.price(), STEP);
        long least = branch.bound();
        for (int climb = 0; climb < MOST_CLIMBS && least < enough(); climb++) {
            branch = narrowed(branch, prices);
            if (!isEachShipServed()) {
                work += prices.work;
                return;
            }
            double before = prices.bound;
            double missing = Math.max(1, enough() - Math.max(before, (double) least));
            parting = new Parting(harbour);
            prices.climb(ROUNDS, missing, this::see, watch);
            if (watch.isOver()) {
                open.add(polled);
                return;
            }
            least = Math.max(least, (long) Math.ceil(prices.bound));
            if (prices.bound - before < LITTLE * missing) {
                break;
            }
        }
        work += prices.work;
        if (least < enough()) {
            Branch[] parts = parting.of(branch.proven(least, prices.price));
            if (parts.length == 0) {
                last(branch);
            }
            open.addAll(Arrays.asList(parts));
        }
    }

    /** Leaves out begins on paths that are too long a detour for a better plan. */
    private Branch narrowed(Branch branch, ShipPrices prices) {
        double excess = enough() - 1 - prices.provenNow();
        detours.all(prices.price, excess);
        Branch narrower = branch.narrowed(detours.begins[0]);
        paths.only(narrower, detours.begins[0]);
        return narrower;
    }

    private boolean isEachShipServed() {
        Arrays.fill(served, 0);
        for (int k = 0; k < harbour.berths; k++) {
            for (int ship : paths.line(k).ship) {
                served[ship]++;
            }
        }
        return Arrays.stream(served).allMatch(times -> times > 0);
    }

    /** Paths that serve each ship once are a plan. */
    private void see(Paths found, int berth) {
        parting.see(found, berth);
        path[berth] = Arrays.copyOf(found.path, found.length);
        if (berth == 0) {
            Arrays.fill(served, 0);
        }
        for (int ship : path[berth]) {
            served[ship]++;
        }
        if (berth == harbour.berths - 1 && Arrays.stream(served).allMatch(times -> times == 1)) {
            offer(path);
        }
    }

    /** The ships of a part that holds one plan at most, each where and when it may be. */
    private void last(Branch branch) {
        int[][] ships = new int[harbour.berths][];
        for (int k = 0; k < harbour.berths; k++) {
            ships[k] = Arrays.stream(branch.only(k, harbour.byArrival[k]))
                    .boxed()
                    .sorted(Comparator.comparingInt(j -> branch.from()[j]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        if (Arrays.stream(ships).mapToInt(each -> each.length).sum() == harbour.ships) {
            offer(ships);
        }
    }

    private void offer(int[][] ships) {
        Schedule schedule = new Schedule(harbour);
        for (int k = 0; k < harbour.berths; k++) {
            for (int i = 0; i < ships[k].length; i++) {
                schedule.put(k, i, ships[k][i]);
            }
        }
        if (schedule.isInTime() && schedule.cost < enough()) {
            best.become(schedule);
        }
    }
}
