package corridor.optimizer.berth;

import java.util.Arrays;

/**
 * The cheapest way for one berth to spend its time when each ship served earns a price: a shortest path over time. While ships
 * still arrive, nothing keeps a path from serving a ship twice, which makes it a relaxation; once all are there, ships follow in
 * Smith's order, each once at most. Costs and prices are multiples of {@link #GRAIN}, so that sums are exact.
 */
final class BerthPaths {
    static final double GRAIN = 1.0 / 1024;
    static final double NEVER = 1e13;

    private final Harbour harbour;
    private final int[][] byArrival;
    private final int[][] bySmith;
    /** Least cost until the berth is free at a time; from {@code allThere} on by how many ships of Smith's order. */
    private final double[] free;

    private final int[] last;
    private final double[][] later;
    private final double[] time;

    /** The ships of the last path in order, and how many. */
    final int[] path;

    int length;

    BerthPaths(Harbour harbour) {
        this.harbour = harbour;
        byArrival = harbour.byArrival.clone();
        bySmith = harbour.bySmith.clone();
        free = new double[harbour.horizon + 2];
        last = new int[harbour.horizon + 2];
        boolean ordered = harbour.allThere <= harbour.horizon;
        later = ordered ? new double[harbour.ships + 1][harbour.horizon + 1] : new double[1][harbour.horizon + 1];
        time = new double[harbour.horizon + 1];
        Arrays.setAll(time, t -> t);
        path = new int[harbour.horizon + 1];
    }

    /** Only these ships are served. */
    void only(boolean[] wanted) {
        for (int k = 0; k < harbour.berths; k++) {
            byArrival[k] =
                    Arrays.stream(harbour.byArrival[k]).filter(j -> wanted[j]).toArray();
            bySmith[k] =
                    Arrays.stream(harbour.bySmith[k]).filter(j -> wanted[j]).toArray();
        }
    }

    /** Least cost less prices for a berth; the {@link #path} is one that reaches it. */
    double cheapest(int berth, double[] price) {
        double[] end = forward(berth, price);
        int from = Math.min(harbour.allThere, harbour.useful[berth]);
        int best = from;
        for (int t = from; t <= harbour.useful[berth]; t++) {
            if (end[t] < end[best]) {
                best = t;
            }
        }
        trace(berth, best);
        return end[best];
    }

    /** When a berth is done at the latest, if it pays no more than {@code excess} above its cheapest path. */
    int latestEnd(int berth, double[] price, double excess) {
        double[] end = forward(berth, price);
        int from = Math.min(harbour.allThere, harbour.useful[berth]);
        double least = NEVER;
        for (int t = from; t <= harbour.useful[berth]; t++) {
            least = Math.min(least, end[t]);
        }
        int latest = harbour.useful[berth];
        while (latest > from && latest > harbour.opening[berth] && end[latest] > least + excess) {
            latest--;
        }
        return latest;
    }

    /** How many steps from ship to ship the last search of a berth looked at, more or less. */
    long work(int berth) {
        return (long) byArrival[berth].length * (harbour.useful[berth] - harbour.opening[berth] + 1) + 1;
    }

    private double[] forward(int berth, double[] price) {
        int closing = harbour.useful[berth];
        int opening = harbour.opening[berth];
        int[] handling = harbour.handling[berth];
        Arrays.fill(free, 0, closing + 2, NEVER);
        free[opening] = 0;
        last[opening] = -1;
        int until = Math.min(harbour.allThere, closing);
        for (int t = opening; t < until; t++) {
            double now = free[t];
            if (now < free[t + 1]) {
                free[t + 1] = now;
                last[t + 1] = -1;
            }
            for (int j : byArrival[berth]) {
                if (harbour.arrival[j] > t) {
                    break;
                }
                int end = t + handling[j];
                if (end <= closing && end <= harbour.latest[j]) {
                    double cost = now + harbour.weight[j] * (end - harbour.arrival[j]) - price[j];
                    if (cost < free[end]) {
                        free[end] = cost;
                        last[end] = j;
                    }
                }
            }
        }
        if (harbour.allThere > closing) {
            return free;
        }
        return inSmithsOrder(berth, price);
    }

    private double[] inSmithsOrder(int berth, double[] price) {
        int closing = harbour.useful[berth];
        int from = harbour.allThere;
        System.arraycopy(free, from, later[0], from, closing + 1 - from);
        int[] ships = bySmith[berth];
        for (int i = 0; i < ships.length; i++) {
            int j = ships[i];
            int handling = harbour.handling[berth][j];
            double[] now = later[i];
            double[] next = later[i + 1];
            double weight = harbour.weight[j];
            double cost = weight * (handling - harbour.arrival[j]) - price[j];
            int copied = Math.min(from + handling, closing + 1);
            System.arraycopy(now, from, next, from, copied - from);
            for (int t = from; t <= closing - handling; t++) {
                next[t + handling] = Math.min(now[t + handling], now[t] + weight * time[t] + cost);
            }
        }
        return later[ships.length];
    }

    private void trace(int berth, int end) {
        int t = end;
        int at = path.length;
        if (harbour.allThere <= harbour.useful[berth]) {
            int[] ships = bySmith[berth];
            for (int i = ships.length - 1; i >= 0; i--) {
                if (later[i + 1][t] < later[i][t]) {
                    path[--at] = ships[i];
                    t -= harbour.handling[berth][ships[i]];
                }
            }
        }
        while (t > harbour.opening[berth]) {
            int j = last[t];
            if (j < 0) {
                t--;
            } else {
                path[--at] = j;
                t -= harbour.handling[berth][j];
            }
        }
        length = path.length - at;
        System.arraycopy(path, at, path, 0, length);
    }
}
