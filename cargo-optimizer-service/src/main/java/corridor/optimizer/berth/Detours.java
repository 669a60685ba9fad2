package corridor.optimizer.berth;

import java.util.Arrays;

/**
 * By how much the cheapest path of a berth that serves a given ship lies above its cheapest path of all, at given prices. A plan
 * costs the bound and the detours of its berths at least, so what takes a longer detour than a better plan can afford is ruled
 * out (reduced-cost fixing).
 */
final class Detours {
    private final Harbour harbour;
    private final BerthPaths paths;
    /** From {@code allThere} on, least cost of what follows: by how many ranks of Smith's order are decided, and time. */
    private final double[][] rest;
    /** Least cost of what follows a ship that began before {@code allThere}, by when it is done and its place. */
    private final double[][] onward;

    private final double[] begun;
    private final double[] fromPlace;
    private final double[] fromRank;
    /** Least of what begins, over so many of the longest. */
    private final double[] overLongest;
    /** When ships begin on paths that are no longer a detour than asked for. */
    final Begins[] begins;

    /** What the path costs then. */
    private final double[] limit;

    /** @param limits for how many limits of detours {@link #begins} is asked */
    Detours(Harbour harbour, BerthPaths paths, int limits) {
        this.harbour = harbour;
        this.paths = paths;
        rest = new double[paths.later.length][paths.later[0].length];
        onward = new double[paths.done.length][paths.done[0].length];
        int most = paths.done[0].length;
        begun = new double[most];
        fromPlace = new double[most + 1];
        fromRank = new double[most + 1];
        overLongest = new double[most + 1];
        begins = new Begins[limits];
        Arrays.setAll(begins, i -> Begins.none(harbour.berths, harbour.ships));
        limit = new double[limits];
    }

    /**
     * Looks at all berths.
     *
     * @param most how long detours may be for {@link #begins}
     * @return by berth and ship; {@link BerthPaths#NEVER} where it cannot lie or is ruled out
     */
    double[][] all(double[] price, double... most) {
        double[][] detours = new double[harbour.berths][harbour.ships];
        for (int k = 0; k < harbour.berths; k++) {
            Arrays.fill(detours[k], BerthPaths.NEVER);
            double least = paths.forward(k, price);
            for (int i = 0; i < most.length; i++) {
                begins[i].forget(k);
                limit[i] = least + most[i];
            }
            if (harbour.allThere <= harbour.useful[k]) {
                lateStays(k, price, detours[k]);
            }
            earlyStays(k, price, detours[k]);
            for (int j = 0; j < harbour.ships; j++) {
                detours[k][j] = Math.min(BerthPaths.NEVER, detours[k][j] - least);
            }
        }
        return detours;
    }

    private void lateStays(int berth, double[] price, double[] through) {
        Line line = paths.line(berth);
        int closing = harbour.useful[berth];
        int from = Math.max(harbour.allThere, harbour.opening[berth]);
        int entry = from == harbour.opening[berth]
                ? from - 1
                : Math.min(Math.min(closing, paths.done.length - 1), from - 1 + line.longestHandling());
        Arrays.fill(rest[line.size()], from, closing + 1, 0);
        for (int i = line.size() - 1; i >= 0; i--) {
            int p = line.ranked[i];
            int j = line.ship[p];
            double[] now = rest[i];
            System.arraycopy(rest[i + 1], from, now, from, closing + 1 - from);
            int exceptions = paths.exceptions(line, p, from, entry);
            for (int t = from; t <= closing - line.handling[p]; t++) {
                double on = late(line, p, t, closing, price);
                now[t] = Math.min(now[t], on);
                double before = t <= exceptions ? Math.min(paths.later[i][t], paths.exception[t]) : paths.later[i][t];
                through[j] = Math.min(through[j], before + on);
                begins(berth, j, t, before + on);
            }
        }
    }

    private void begins(int berth, int ship, int time, double cost) {
        for (int i = 0; i < limit.length; i++) {
            if (cost <= limit[i]) {
                begins[i].add(berth, ship, time);
            }
        }
    }

    private double late(Line line, int p, int t, int closing, double[] price) {
        int end = t + line.handling[p];
        int j = line.ship[p];
        return end > closing || t < line.from[p] || t > line.until[p]
                ? BerthPaths.NEVER
                : harbour.weight[j] * (double) (end - line.arrival[p]) - price[j] + rest[line.rank[p] + 1][end];
    }

    private void earlyStays(int berth, double[] price, double[] through) {
        Line line = paths.line(berth);
        int closing = harbour.useful[berth];
        int until = Math.min(harbour.allThere, closing);
        double waited = 0;
        int last = Math.min(closing, Math.min(paths.done.length - 1, until + line.longestHandling()));
        for (int t = last; t > harbour.opening[berth]; t--) {
            double arriving = BerthPaths.NEVER;
            for (int p = 0; p < line.size(); p++) {
                begun[p] = t >= harbour.allThere ? late(line, p, t, closing, price) : early(line, p, t, closing, price);
                arriving = line.arrival[p] == t ? Math.min(arriving, begun[p]) : arriving;
            }
            sort(line);
            for (int p = 0; p < line.size(); p++) {
                onward[t][p] = Math.min(waited, next(line, p, t));
                int j = line.ship[p];
                double whole = paths.done[t][p] + onward[t][p];
                if (t - line.handling[p] < harbour.allThere) {
                    through[j] = Math.min(through[j], whole);
                    begins(berth, j, t - line.handling[p], whole);
                }
            }
            waited = Math.min(waited, arriving);
        }
    }

    /**
     * Least of what may follow a ship that is done at a time: what came after it began, is after it in Smith's order, or takes so
     * long that the ship could not wait for it.
     */
    private double next(Line line, int p, int t) {
        int rank = line.rank[p] + 1;
        double inOrder = t >= harbour.allThere ? rest[rank][t] : fromRank[rank];
        double next = Math.min(inOrder, afterPlace(line, t - line.handling[p]));
        return paths.pressed ? Math.min(next, overLongest[longer(line, line.latest[p] - t)]) : next;
    }

    /** How many take longer than that. */
    private static int longer(Line line, int handling) {
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line.handling[line.longest[middle]] > handling) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double early(Line line, int p, int t, int closing, double[] price) {
        int end = t + line.handling[p];
        int j = line.ship[p];
        return end > closing || t < line.from[p] || t > line.until[p]
                ? BerthPaths.NEVER
                : harbour.weight[j] * (double) (end - line.arrival[p]) - price[j] + onward[end][p];
    }

    private void sort(Line line) {
        fromPlace[line.size()] = BerthPaths.NEVER;
        fromRank[line.size()] = BerthPaths.NEVER;
        for (int i = line.size() - 1; i >= 0; i--) {
            fromPlace[i] = Math.min(fromPlace[i + 1], begun[i]);
            fromRank[i] = Math.min(fromRank[i + 1], begun[line.ranked[i]]);
        }
        overLongest[0] = BerthPaths.NEVER;
        for (int i = 0; i < line.size(); i++) {
            overLongest[i + 1] = Math.min(overLongest[i], begun[line.longest[i]]);
        }
    }

    /** Least of those that arrive after a time. */
    private double afterPlace(Line line, int time) {
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line.arrival[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return fromPlace[low];
    }
}
