package corridor.optimizer.berth;

import java.util.Arrays;

/**
 * The stays at one berth that a better plan may need, by when they begin, and which may follow which: what {@link Detours} leave
 * of all times and ships, of millions of steps some hundreds.
 */
final class Stays {
    final int[] ship;
    final int[] begin;
    final int[] end;
    /** Of a ship that begins then, without its price. */
    final double[] cost;
    /** Whether it may begin after the berth has waited. */
    final boolean[] awaited;
    /** Places by when they end. */
    final int[] byEnd;
    /** Where in {@link #before} those begin that a stay may follow. */
    final int[] first;

    int[] before;

    private Stays(int size) {
        ship = new int[size];
        begin = new int[size];
        end = new int[size];
        cost = new double[size];
        awaited = new boolean[size];
        byEnd = new int[size];
        first = new int[size + 1];
    }

    /** @param times when which ship may begin: by time, then by place in line, each time times the ships of the line plus place */
    static Stays of(Harbour harbour, int berth, Line line, int[] times) {
        Stays stays = new Stays(times.length);
        int[] place = new int[times.length];
        for (int v = 0; v < times.length; v++) {
            int p = times[v] % line.size();
            place[v] = p;
            stays.ship[v] = line.ship[p];
            stays.begin[v] = times[v] / line.size();
            stays.end[v] = stays.begin[v] + line.handling[p];
            stays.cost[v] = harbour.weight[line.ship[p]] * (double) (stays.end[v] - line.arrival[p]);
            stays.awaited[v] = stays.begin[v] == line.arrival[p] || stays.begin[v] == harbour.opening[berth];
        }
        stays.sortByEnd(harbour.horizon);
        stays.follow(line, place);
        return stays;
    }

    private void sortByEnd(int horizon) {
        int[] count = new int[horizon + 2];
        for (int time : end) {
            count[time + 1]++;
        }
        for (int time = 0; time <= horizon; time++) {
            count[time + 1] += count[time];
        }
        for (int v = 0; v < end.length; v++) {
            byEnd[count[end[v]]++] = v;
        }
    }

    private void follow(Line line, int[] place) {
        int[] found = new int[16 * end.length + 16];
        int count = 0;
        int from = 0;
        for (int v = 0; v < end.length; v++) {
            while (end[byEnd[from]] < begin[v]) {
                from++;
            }
            for (int i = from; end[byEnd[i]] == begin[v]; i++) {
                if (line.mayFollow(place[byEnd[i]], place[v], begin[v])) {
                    found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                    found[count++] = byEnd[i];
                }
            }
            first[v + 1] = count;
        }
        before = Arrays.copyOf(found, count);
    }

    /** Some of these, and who may follow whom of them. */
    Stays only(boolean[] some) {
        int[] placed = new int[some.length];
        int size = 0;
        for (int v = 0; v < some.length; v++) {
            placed[v] = some[v] ? size++ : -1;
        }
        Stays only = new Stays(size);
        int count = 0;
        int[] found = new int[before.length];
        int w = 0;
        for (int v = 0; v < some.length; v++) {
            if (some[v]) {
                only.ship[w] = ship[v];
                only.begin[w] = begin[v];
                only.end[w] = end[v];
                only.cost[w] = cost[v];
                only.awaited[w] = awaited[v];
                for (int a = first[v]; a < first[v + 1]; a++) {
                    if (some[before[a]]) {
                        found[count++] = placed[before[a]];
                    }
                }
                only.first[++w] = count;
            }
        }
        only.before = Arrays.copyOf(found, count);
        int i = 0;
        for (int v : byEnd) {
            if (some[v]) {
                only.byEnd[i++] = placed[v];
            }
        }
        return only;
    }

    int size() {
        return ship.length;
    }
}
