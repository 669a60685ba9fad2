package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * What each ship should earn a berth that serves it, so that the berths' cheapest paths together, with all prices paid, prove as
 * high a bound as may be: the Lagrangian relaxation of "each ship is served once", climbed by the volume algorithm (Barahona and
 * Anbil, Mathematical Programming 87, 2000). At its top it is the bound of the time-indexed linear program, or above, since
 * paths keep to Smith's order.
 */
final class ShipPrices {
    private static final int PATIENCE = 20;

    private final Harbour harbour;
    private final Paths paths;
    private final boolean[] ship;
    private final boolean[] berth;

    double[] price;
    double bound = -Double.MAX_VALUE;
    /** Per berth the cost of its cheapest path at the best prices. */
    double[] cheapest;

    private final int[] served;
    private final double[] average;
    private boolean begun;
    private double step;
    private double memory;
    long work;

    /**
     * @param ship which are to be served
     * @param berth which serve
     * @param price to begin with, by ship
     */
    ShipPrices(Harbour harbour, Paths paths, boolean[] ship, boolean[] berth, double[] price, double step) {
        this.harbour = harbour;
        this.paths = paths;
        this.ship = ship;
        this.berth = berth;
        this.price = price.clone();
        this.step = step;
        memory = 0.1;
        served = new int[harbour.ships];
        average = new double[harbour.ships];
        cheapest = new double[harbour.berths];
    }

    /** What may be served where has changed: the bound is another. */
    void anew() {
        bound = -Double.MAX_VALUE;
    }

    /** Lets the average over paths reach further back, which finds the top more closely. */
    void remember() {
        memory = Math.max(0.01, memory * 0.6);
    }

    /**
     * @param reach how far above the bound its top may lie
     * @param seen is shown each path found, by berth
     */
    void climb(int rounds, double reach, ObjIntConsumer<Paths> seen, SearchWatch watch) {
        double[] trial = price.clone();
        int fruitless = 0;
        for (int round = 0; round < rounds && !watch.isOver(); round++) {
            double[] costs = new double[harbour.berths];
            double value = value(trial, costs, seen);
            double slope = 0;
            for (int j = 0; j < harbour.ships; j++) {
                if (ship[j]) {
                    average[j] = begun ? average[j] : served[j];
                    slope += (1 - average[j]) * (1 - served[j]);
                    average[j] += memory * (served[j] - average[j]);
                }
            }
            begun = true;
            if (value > bound) {
                bound = value;
                price = trial.clone();
                cheapest = costs;
                fruitless = 0;
                if (slope > 0) {
                    step = Math.min(1.1 * step, 2);
                }
            } else if (++fruitless >= PATIENCE) {
                step *= 0.8;
                fruitless = 0;
            }
            trial = further(reach);
        }
    }

    /** The bound that the prices prove, if more ships may be sent to berths by now. */
    double provenNow() {
        double value = 0;
        for (int j = 0; j < harbour.ships; j++) {
            value += ship[j] ? price[j] : 0;
        }
        for (int k = 0; k < harbour.berths; k++) {
            if (berth[k]) {
                value += paths.forward(k, price);
                work += paths.work(k);
            }
        }
        return value;
    }

    private double value(double[] trial, double[] costs, ObjIntConsumer<Paths> seen) {
        Arrays.fill(served, 0);
        double value = 0;
        for (int j = 0; j < harbour.ships; j++) {
            if (ship[j]) {
                double price = Math.clamp(trial[j], -BerthPaths.DEAREST, BerthPaths.DEAREST);
                trial[j] = Math.rint(price / BerthPaths.GRAIN) * BerthPaths.GRAIN;
                value += trial[j];
            }
        }
        for (int k = 0; k < harbour.berths; k++) {
            if (berth[k]) {
                costs[k] = paths.cheapest(k, trial);
                value += costs[k];
                work += paths.work(k);
                seen.accept(paths, k);
                for (int i = 0; i < paths.length; i++) {
                    served[paths.path[i]]++;
                }
            }
        }
        return value;
    }

    private double[] further(double reach) {
        double square = 0;
        for (int j = 0; j < harbour.ships; j++) {
            square += ship[j] ? (1 - average[j]) * (1 - average[j]) : 0;
        }
        double stride = step * reach / Math.max(square, 1e-9);
        double[] next = price.clone();
        for (int j = 0; j < harbour.ships; j++) {
            if (ship[j]) {
                next[j] += stride * (1 - average[j]);
            }
        }
        return next;
    }
}
