package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A plan from prices, for some berths and the ships that lie there: settles berth after berth on a path that costs the rest
 * least, as its bound tells, and finds new prices for the rest. What the last berths cannot take is put where it costs least.
 */
final class Dive {
    private static final int ROUNDS = 60;
    private static final int PROBE_ROUNDS = 30;
    /** Before it is told whether there is hope. */
    private static final int FIRST_ROUNDS = 240;

    private static final int PROBES = 8;
    private static final int MOST_OPTIONS = 600;
    private static final double STEP = 0.05;
    /** A settlement that costs no more is taken at once. */
    private static final double CHEAP = 0.3;

    private final Harbour harbour;
    private final Paths paths;
    private final SplittableRandom random;
    private final SearchWatch watch;
    private final boolean[] ship;
    private final boolean[] berth;
    private final int[] settled;
    private final double reach;
    private double[] price;
    long work;

    /** A path that serves no ship twice. */
    private record Option(int berth, List<Integer> ships, double cost, double rank) {}

    /**
     * @param paths over which prices are found; they are left restricted
     * @param berths which are planned anew
     * @param before a plan, which tells the ships
     * @param reach by how much bounds may rise
     */
    Dive(
            Harbour harbour,
            Paths paths,
            boolean[] berths,
            Schedule before,
            double[] price,
            double reach,
            SplittableRandom random,
            SearchWatch watch) {
        this.harbour = harbour;
        this.paths = paths;
        this.price = price;
        this.reach = reach;
        this.random = random;
        this.watch = watch;
        berth = berths.clone();
        ship = new boolean[harbour.ships];
        settled = new int[harbour.ships];
        for (int j = 0; j < harbour.ships; j++) {
            ship[j] = berth[before.berthOf[j]];
            settled[j] = ship[j] ? -1 : before.berthOf[j];
        }
        paths.only(settled, berth);
    }

    /** Whether a plan of these berths may cost less than that, as far as the bound tells that paths prove. */
    boolean hasHope(double cost) {
        ShipPrices prices = climb(FIRST_ROUNDS, null);
        price = prices.price;
        return Math.ceil(prices.bound) < cost;
    }

    /** Takes the ships out of a schedule and puts them where they are settled; false if the watch ended it. */
    boolean plan(Schedule schedule) {
        int count = 0;
        for (int k = 0; k < harbour.berths; k++) {
            while (berth[k] && schedule.length[k] > 0) {
                schedule.take(k, schedule.length[k] - 1);
            }
            count += berth[k] ? 1 : 0;
        }
        for (; count > 0; count--) {
            Option option = best(options());
            if (watch.isOver()) {
                return false;
            }
            if (option == null) {
                break;
            }
            settle(option, true);
            for (int i = 0; i < option.ships.size(); i++) {
                schedule.put(option.berth, i, option.ships.get(i));
            }
        }
        schedule.fill();
        return true;
    }

    private void settle(Option option, boolean so) {
        option.ships.forEach(j -> ship[j] = !so);
        option.ships.forEach(j -> settled[j] = so ? option.berth : -1);
        berth[option.berth] = !so;
        paths.only(settled, berth);
    }

    private ShipPrices climb(int rounds, List<Option> options) {
        ShipPrices prices = new ShipPrices(harbour, paths, ship, berth, price, STEP);
        Set<List<Integer>> known = new HashSet<>();
        prices.climb(
                rounds,
                reach,
                (found, k) -> {
                    if (options != null && options.size() < MOST_OPTIONS) {
                        option(found, k, known, options);
                    }
                },
                watch);
        work += prices.work;
        return prices;
    }

    private void option(Paths found, int k, Set<List<Integer>> known, List<Option> options) {
        BitSet served = new BitSet();
        List<Integer> ships = new ArrayList<>();
        int time = harbour.opening[k];
        double cost = 0;
        for (int i = 0; i < found.length; i++) {
            int j = found.path[i];
            if (served.get(j)) {
                return;
            }
            served.set(j);
            ships.add(j);
            time = Math.max(time, harbour.arrival[j]) + harbour.handling[k][j];
            cost += (double) harbour.weight[j] * (time - harbour.arrival[j]);
        }
        List<Integer> key = new ArrayList<>(ships);
        key.add(-1 - k);
        if (known.add(key)) {
            options.add(new Option(k, ships, cost, 0));
        }
    }

    private List<Option> options() {
        List<Option> found = new ArrayList<>();
        ShipPrices prices = climb(ROUNDS, found);
        price = prices.price;
        List<Option> ranked = new ArrayList<>();
        for (Option option : found) {
            double excess = option.cost
                    - prices.cheapest[option.berth]
                    - option.ships.stream().mapToDouble(j -> price[j]).sum();
            ranked.add(new Option(option.berth, option.ships, option.cost, excess + random.nextDouble() / 2));
        }
        ranked.sort(Comparator.comparingDouble(Option::rank));
        bound = prices.bound;
        return ranked;
    }

    private double bound;

    private Option best(List<Option> options) {
        Option best = null;
        double least = Double.MAX_VALUE;
        double[] after = price;
        int probes = 0;
        BitSet probed = new BitSet();
        for (Option option : options) {
            if (probes == PROBES || watch.isOver()) {
                break;
            }
            if (probes < PROBES / 2 && probed.get(option.berth)) {
                continue;
            }
            probed.set(option.berth);
            probes++;
            settle(option, true);
            ShipPrices rest = climb(PROBE_ROUNDS, null);
            settle(option, false);
            double whole = option.cost + rest.bound;
            if (whole < least) {
                least = whole;
                best = option;
                after = rest.price;
            }
            if (whole < bound + CHEAP) {
                break;
            }
        }
        price = after;
        return best;
    }
}
