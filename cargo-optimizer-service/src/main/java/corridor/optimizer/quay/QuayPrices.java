package corridor.optimizer.quay;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;

/**
 * What a crane and a metre of quay should cost at each time, so that what each ship then does at its cheapest, less all that
 * cranes and quay could earn, proves as high a bound as may be: the Lagrangian relaxation of "no more cranes and no more metres
 * than there are at any time", climbed by subgradients (Held, Wolfe and Crowder, Mathematical Programming 6, 1974). Ships that
 * draw more than others have the deep water only, which is priced too. Prices are multiples of a grain, so that sums are exact.
 */
final class QuayPrices {
    private static final double GRAIN = 1.0 / (1 << 20);
    private static final int PATIENCE = 20;

    private final Waterside quay;
    /** Metres that the draughtier half of the ships may lie at, and which these are. */
    private final int deepM;

    private final boolean[] deep;
    private double[][] price;
    private final int[][] used;
    private final double[][] sums;
    private double step = 1;
    private int fruitless;
    double bound = -Double.MAX_VALUE;
    long work;

    private static final int CRANES = 0;
    private static final int METRES = 1;
    private static final int DEEP_METRES = 2;

    QuayPrices(Waterside quay) {
        this.quay = quay;
        deep = new boolean[quay.ships];
        int scarce = quay.lengthM;
        for (int ship = 0; ship < quay.ships; ship++) {
            scarce = Math.min(scarce, metres(ship));
        }
        deepM = scarce;
        for (int ship = 0; ship < quay.ships; ship++) {
            deep[ship] = metres(ship) == scarce && isWithin(ship);
        }
        price = new double[3][quay.horizon + 1];
        used = new int[3][quay.horizon + 1];
        sums = new double[3][quay.horizon + 2];
    }

    private int metres(int ship) {
        return Arrays.stream(quay.stretches[ship])
                .mapToInt(stretch -> stretch[1] - stretch[0])
                .sum();
    }

    /** Whether a ship's stretches are those of the first ship that has as few metres. */
    private boolean isWithin(int ship) {
        int first = 0;
        while (metres(first) != deepM) {
            first++;
        }
        return Arrays.deepEquals(quay.stretches[first], quay.stretches[ship]);
    }

    /** @param reach how far above the bound its top may lie */
    void climb(int rounds, double reach, SearchWatch watch) {
        double[][] trial = price;
        for (int round = 0; round < rounds && !watch.isOver(); round++) {
            double value = value(trial);
            if (value > bound) {
                bound = value;
                price = trial;
                fruitless = 0;
            } else if (++fruitless >= PATIENCE) {
                step *= 0.7;
                fruitless = 0;
            }
            trial = further(trial, Math.max(reach - (value - bound), 1));
        }
    }

    private double[][] further(double[][] from, double reach) {
        double square = 0;
        int[] most = {quay.cranes, quay.lengthM, deepM};
        double[][] next = new double[3][];
        for (int what = 0; what < 3; what++) {
            for (int t = 0; t <= quay.horizon; t++) {
                double excess = excess(what, t, most[what], from);
                square += excess * excess;
            }
        }
        double stride = step * reach / Math.max(square, 1e-9);
        for (int what = 0; what < 3; what++) {
            next[what] = from[what].clone();
            for (int t = 0; t <= quay.horizon; t++) {
                double moved = from[what][t] + stride * excess(what, t, most[what], from) / most[what];
                next[what][t] = Math.max(0, Math.rint(moved / GRAIN) * GRAIN);
            }
        }
        return next;
    }

    /** In shares of what there is; no slack counts where nothing is paid anyway. */
    private double excess(int what, int time, int most, double[][] at) {
        int over = used[what][time] - most;
        return over < 0 && at[what][time] == 0 ? 0 : (double) over / most;
    }

    private double value(double[][] at) {
        int[] most = {quay.cranes, quay.lengthM, deepM};
        double value = 0;
        for (int what = 0; what < 3; what++) {
            Arrays.fill(used[what], 0);
            for (int t = 0; t <= quay.horizon; t++) {
                sums[what][t + 1] = sums[what][t] + at[what][t];
                value -= most[what] * at[what][t];
            }
        }
        for (int ship = 0; ship < quay.ships; ship++) {
            value += cheapest(ship);
        }
        return value;
    }

    private double cheapest(int ship) {
        QuayPlan.Stay fixed = quay.problem.ships().get(ship).fixed().orElse(null);
        double least = Double.MAX_VALUE;
        int bestStart = 0;
        int bestMore = 0;
        int bestEnd = 0;
        for (int more = 0; more < quay.handling[ship].length; more++) {
            int start = quay.passableFrom(ship, quay.arrival[ship]);
            for (; start <= quay.latest[ship]; start = quay.passableFrom(ship, start + 1)) {
                work++;
                int end = quay.departure(ship, start, more);
                if (end == Waterside.NEVER) {
                    break;
                }
                if (fixed != null && (start != fixed.start() || more != fixed.cranes() - quay.fewest[ship])) {
                    continue;
                }
                end = fixed != null ? fixed.departure() : end;
                double cost = cost(ship, start, more, end);
                if (cost < least) {
                    least = cost;
                    bestStart = start;
                    bestMore = more;
                    bestEnd = end;
                }
            }
        }
        for (int t = bestStart; t < bestEnd; t++) {
            used[METRES][t] += quay.length[ship];
            used[DEEP_METRES][t] += deep[ship] ? quay.length[ship] : 0;
            used[CRANES][t] += t < bestStart + quay.handling[ship][bestMore] ? quay.fewest[ship] + bestMore : 0;
        }
        return least;
    }

    private double cost(int ship, int start, int more, int end) {
        int done = start + quay.handling[ship][more];
        return (double) quay.weight[ship] * (end - quay.arrival[ship])
                + (quay.fewest[ship] + more) * (sums[CRANES][done] - sums[CRANES][start])
                + quay.length[ship] * (sums[METRES][end] - sums[METRES][start])
                + (deep[ship] ? quay.length[ship] * (sums[DEEP_METRES][end] - sums[DEEP_METRES][start]) : 0);
    }
}
