package corridor.optimizer.berth;

import java.util.Arrays;

/**
 * Climbs to prices that prove a high bound, and keeps what they leave of the port.
 */
final class Proof {
    private static final int CLIMB_ROUNDS = 100;
    private static final double FIRST_STEP = 0.3;
    private static final int MOST_CLIMBS = 60;
    /** A climb that gains less is the last but few. */
    private static final double LITTLE = 0.02;

    private static final int FRUITLESS_CLIMBS = 4;
    /** While a climb gains more than this share, its prices do not tell yet who goes well with whom. */
    private static final double STEEP = 0.005;
    /** Detours up to this share of the bound are looked at while prices are sought. */
    private static final double NEAR_IN_CLIMB = 0.005;

    private static final long PAIRS_IN_PLAN = 4_000_000;
    /** And while plans are. */
    private static final double NEAR_IN_PLAN = 0.001;
    /** Or up to this share of the gap, yet twice as much at most. */
    private static final double OF_GAP = 0.25;

    private static final double LEAST_NEAR = 2;

    private final Harbour harbour;
    private final Progress progress;
    private final BerthPaths paths;
    final ShipPrices prices;
    /** By berth and ship, at the last prices; null before there are any. */
    private double[][] detours;

    private Begins inClimb;
    private Begins inPlan;
    private StayPaths forPlans;

    Proof(Harbour harbour, double[] price, Progress progress) {
        this.harbour = harbour;
        this.progress = progress;
        paths = new BerthPaths(harbour);
        boolean[] ships = new boolean[harbour.ships];
        boolean[] berths = new boolean[harbour.berths];
        Arrays.fill(ships, true);
        Arrays.fill(berths, true);
        prices = new ShipPrices(harbour, paths, ships, berths, price, FIRST_STEP);
    }

    /** Climbs until little is gained, over ships that go well with berths, and proves what that comes to over all. */
    void climb() {
        int fruitless = 0;
        boolean steep = true;
        for (int round = 0; round < MOST_CLIMBS && fruitless < FRUITLESS_CLIMBS && !progress.isDone(); round++) {
            double before = prices.bound;
            long workBefore = prices.work;
            paths.takeOver(
                    steep || detours == null ? harbour : harbour.within(detours, nearby(NEAR_IN_CLIMB), inClimb));
            prices.anew();
            double reach = Math.max(aim() - Math.max(before, (double) progress.bound), 1);
            prices.climb(CLIMB_ROUNDS, reach, (path, berth) -> {}, progress);
            double gain = prices.bound - before;
            fruitless = gain < LITTLE ? fruitless + 1 : 0;
            steep &= gain > STEEP * Math.abs(prices.bound);
            paths.takeOver(harbour);
            raise();
            progress.did(prices.work - workBefore);
            if (round % 2 == 1) {
                prices.remember();
            }
        }
    }

    private double aim() {
        return progress.found ? progress.best.cost : 1.05 * Math.max((double) progress.bound, prices.bound) + 10;
    }

    /** Proves what the prices prove, and rules out what a better plan can not need. */
    void raise() {
        double proven = prices.provenNow();
        progress.proven(proven);
        double excess = progress.enough() - 1 - proven;
        Detours looked = new Detours(harbour, paths, 3);
        detours = looked.all(prices.price, excess, nearby(NEAR_IN_CLIMB), nearby(nearInPlan()));
        inClimb = looked.begins[1];
        inPlan = looked.begins[2];
        forPlans = null;
        if (progress.found && excess >= 0) {
            for (int berth = 0; berth < harbour.berths; berth++) {
                harbour.useful[berth] = paths.latestEnd(berth, prices.price, excess);
            }
            harbour.ruleOut(detours, excess);
            harbour.narrow(looked.begins[0]);
            paths.takeOver(harbour);
        }
        progress.note();
    }

    /** The port as far as a good plan is likely to need it. */
    Harbour near() {
        return detours == null ? harbour : harbour.within(detours, nearby(nearInPlan()), inPlan);
    }

    /** Paths over stays that a good plan is likely to need; over all where that is no faster. */
    Paths nearPaths() {
        if (forPlans == null && inPlan != null && inPlan.pairs(harbour) <= PAIRS_IN_PLAN) {
            forPlans = StayPaths.of(harbour, paths, inPlan);
        }
        return forPlans == null ? new BerthPaths(near()) : forPlans;
    }

    /** While the best plan pays much above the cheapest paths, so may what is better than it. */
    private double nearInPlan() {
        long gap = progress.best.cost - progress.bound;
        return Math.clamp(OF_GAP * gap / progress.bound, NEAR_IN_PLAN, 2 * NEAR_IN_PLAN);
    }

    private double nearby(double share) {
        return Math.max(LEAST_NEAR, progress.bound * share);
    }
}
