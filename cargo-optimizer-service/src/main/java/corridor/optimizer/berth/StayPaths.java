package corridor.optimizer.berth;

import java.util.Arrays;

/** The cheapest paths over {@link Stays}: those of {@link BerthPaths} that are left, found much faster. */
final class StayPaths extends Paths {
    private final Stays[] whole;
    /** By berth, what is searched now. */
    private final Stays[] stays;

    /** Least cost of a path that ends with a stay. */
    private final double[] least;
    /** The stay before on that path; -1 if there is none. */
    private final int[] previous;

    private StayPaths(Harbour harbour, Stays[] whole) {
        super(harbour);
        this.whole = whole;
        stays = whole.clone();
        int most = 0;
        for (Stays each : whole) {
            most = Math.max(most, each.size());
        }
        least = new double[most];
        previous = new int[most];
    }

    /** Over stays that begin at given times and are not ruled out. */
    static StayPaths of(Harbour harbour, BerthPaths paths, Begins begins) {
        Stays[] stays = new Stays[harbour.berths];
        for (int k = 0; k < harbour.berths; k++) {
            Line line = paths.line(k);
            int[] placeOf = new int[harbour.ships];
            Arrays.fill(placeOf, -1);
            for (int p = 0; p < line.size(); p++) {
                placeOf[line.ship[p]] = p;
            }
            stays[k] = Stays.of(
                    harbour,
                    k,
                    line,
                    begins.each()[k].stream()
                            .filter(each -> placeOf[each % harbour.ships] >= 0)
                            .map(each -> each / harbour.ships * line.size() + placeOf[each % harbour.ships])
                            .toArray());
        }
        return new StayPaths(harbour, stays);
    }

    @Override
    void only(int[] settled, boolean[] berths) {
        for (int k = 0; k < stays.length; k++) {
            if (berths[k]) {
                boolean[] some = new boolean[whole[k].size()];
                for (int v = 0; v < some.length; v++) {
                    int berth = settled[whole[k].ship[v]];
                    some[v] = berth < 0 || berth == k;
                }
                stays[k] = whole[k].only(some);
            }
        }
    }

    @Override
    double cheapest(int berth, double[] price) {
        double best = forward(berth, price);
        Stays of = stays[berth];
        int last = best < 0 ? 0 : -1;
        while (last >= 0 && least[last] != best) {
            last++;
        }
        length = 0;
        for (int v = last; v >= 0; v = previous[v]) {
            length++;
        }
        for (int v = last, i = length; v >= 0; v = previous[v]) {
            path[--i] = of.ship[v];
        }
        return best;
    }

    @Override
    double forward(int berth, double[] price) {
        Stays of = stays[berth];
        double best = 0;
        double idle = 0;
        int waiting = -1;
        int ended = 0;
        int arc = 0;
        for (int v = 0; v < of.size(); v++) {
            double from = BerthPaths.NEVER;
            int by = -1;
            if (of.awaited[v]) {
                while (of.end[of.byEnd[ended]] < of.begin[v]) {
                    int u = of.byEnd[ended++];
                    if (least[u] < idle) {
                        idle = least[u];
                        waiting = u;
                    }
                }
                from = idle;
                by = waiting;
            }
            for (int past = of.first[v + 1]; arc < past; arc++) {
                int u = of.before[arc];
                if (least[u] < from) {
                    from = least[u];
                    by = u;
                }
            }
            previous[v] = by;
            least[v] = from < BerthPaths.NEVER ? from + of.cost[v] - price[of.ship[v]] : BerthPaths.NEVER;
            best = Math.min(best, least[v]);
        }
        return best;
    }

    @Override
    long work(int berth) {
        return stays[berth].before.length + stays[berth].size() + 1L;
    }
}
