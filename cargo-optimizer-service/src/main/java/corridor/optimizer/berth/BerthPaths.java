package corridor.optimizer.berth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest way for one berth to spend its time when each ship served earns a price: a shortest path over time. It is a
 * relaxation, since a path may serve a ship twice while ships still arrive; but not in ways that no best plan needs. A berth
 * waits only for a ship that arrives just then, and of two ships in a row that are both there when the first begins, the one
 * before in Smith's order goes first, since else they change places at no loss; unless the other would then miss its latest
 * departure. (A plan in which two such ships stand the wrong way round is made no dearer, and has one pair less in the wrong
 * order, by exchanging them: nobody else's times change. So some best plan has none.) Once all are there and none is pressed,
 * the whole rest keeps to Smith's order, each ship once at most; where latest departures press, that is never. Costs and prices
 * are multiples of {@link #GRAIN}, so that sums are exact.
 */
final class BerthPaths extends Paths {
    static final double GRAIN = 1.0 / 1024;
    static final double NEVER = 1e13;
    /** A price beyond would make sums inexact, and what is never done cheap. */
    static final double DEAREST = 1e8;

    private final Line[] lines;
    final boolean pressed;

    /** Least cost of a path whose last ship began before {@code allThere} and is done at a time: by time and place in line. */
    final double[][] done;

    final double[] leastDone;
    /** Least cost of a path that waits at a time, and has waited the step before. */
    final double[] idle;
    /** From {@code allThere} on: by how many ranks of Smith's order are decided, and time. */
    final double[][] later;
    /** By time from {@code allThere} on: least of {@link #done} over so many of the longest ships. */
    private final double[][] overLongest;

    final double[] exception;
    private final double[] end;
    private final double[] byRank;
    private final double[] byLatest;
    private final double[] time;

    BerthPaths(Harbour harbour) {
        super(harbour);
        int horizon = harbour.horizon;
        pressed = harbour.allThere > horizon;
        lines = new Line[harbour.berths];
        int longest = 0;
        for (int[] handling : harbour.handling) {
            longest = Math.max(longest, IntStream.of(handling).max().orElse(0));
        }
        takeOver(harbour);
        int most = IntStream.range(0, harbour.berths)
                .map(k -> lines[k].size())
                .max()
                .orElse(0);
        int top = Math.min(horizon, harbour.allThere + longest);
        done = new double[top + 1][most];
        overLongest = new double[pressed ? 0 : top + 1 - harbour.allThere][most + 1];
        leastDone = new double[horizon + 1];
        idle = new double[horizon + 1];
        later = pressed ? new double[1][1] : new double[most + 1][horizon + 1];
        exception = new double[horizon + 1];
        end = new double[horizon + 1];
        byRank = new double[most + 1];
        byLatest = new double[most + 1];
        time = new double[horizon + 1];
        Arrays.setAll(time, t -> t);
    }

    /** @param lists which ships are sent to which berth, and when; the same harbour but for that */
    void takeOver(Harbour lists) {
        for (int k = 0; k < harbour.berths; k++) {
            lines[k] = new Line(lists, k, lists.byArrival[k], lists.bySmith[k]);
        }
    }

    @Override
    void only(int[] settled, boolean[] berths) {
        for (int k = 0; k < harbour.berths; k++) {
            lines[k] =
                    new Line(harbour, k, only(settled, k, harbour.byArrival[k]), only(settled, k, harbour.bySmith[k]));
        }
    }

    /** @param branch in which the best plan is sought */
    void only(Branch branch) {
        for (int k = 0; k < harbour.berths; k++) {
            only(branch, k, branch.from(), branch.until());
        }
    }

    /**
     * @param branch in which the best plan is sought
     * @param begins when ships begin in it
     */
    void only(Branch branch, Begins begins) {
        for (int k = 0; k < harbour.berths; k++) {
            only(branch, k, begins.earliest()[k], begins.latest()[k]);
        }
    }

    private void only(Branch branch, int k, int[] from, int[] until) {
        lines[k] = new Line(
                harbour, k, branch.only(k, harbour.byArrival[k]), branch.only(k, harbour.bySmith[k]), from, until);
    }

    private static int[] only(int[] settled, int berth, int[] ships) {
        return IntStream.of(ships)
                .filter(j -> settled[j] < 0 || settled[j] == berth)
                .toArray();
    }

    Line line(int berth) {
        return lines[berth];
    }

    @Override
    double cheapest(int berth, double[] price) {
        forward(berth, price);
        int best = harbour.opening[berth];
        for (int t = best; t <= harbour.useful[berth]; t++) {
            if (end[t] < end[best]) {
                best = t;
            }
        }
        length = new PathTrace(this, lines[berth], harbour.opening[berth]).from(best, path);
        return end[best];
    }

    /** When a berth is done at the latest, if it pays no more than {@code excess} above its cheapest path. */
    int latestEnd(int berth, double[] price, double excess) {
        double least = forward(berth, price);
        int from = pressed ? 0 : Math.min(harbour.allThere, harbour.useful[berth]);
        int latest = harbour.useful[berth];
        while (latest > from && latest > harbour.opening[berth] && end[latest] > least + excess) {
            latest--;
        }
        return latest;
    }

    @Override
    long work(int berth) {
        return 2L * lines[berth].size() * (harbour.useful[berth] - harbour.opening[berth] + 1) + 1;
    }

    /** Fills the tables of a berth, too. */
    @Override
    double forward(int berth, double[] price) {
        int opening = harbour.opening[berth];
        int closing = harbour.useful[berth];
        int until = Math.min(harbour.allThere, closing);
        Line line = lines[berth];
        for (int t = opening; t <= Math.min(closing, until + line.longestHandling()) && t < done.length; t++) {
            Arrays.fill(done[t], 0, line.size(), NEVER);
        }
        for (int t = opening; t <= until; t++) {
            idle[t] = t == opening ? 0 : Math.min(idle[t - 1], leastDone[t - 1]);
            leastDone[t] = least(done[t], line.present(t));
            end[t] = Math.min(t == opening ? 0 : NEVER, leastDone[t]);
            if (t < until) {
                begin(line, t, opening, closing, price);
            }
        }
        if (harbour.allThere <= closing) {
            inSmithsOrder(line, Math.max(harbour.allThere, opening), opening, closing, price);
        }
        double least = NEVER;
        for (int t = opening; t <= closing; t++) {
            least = Math.min(least, end[t]);
        }
        return least;
    }

    /** Least of a row; by place, least of what is before in Smith's order. */
    private double least(double[] row, Line.Present present) {
        double least = NEVER;
        for (int p : present.ranked()) {
            byRank[p] = least;
            least = Math.min(least, row[p]);
        }
        return least;
    }

    /** Begins each ship that has arrived. */
    private void begin(Line line, int t, int opening, int closing, double[] price) {
        double[] row = done[t];
        if (pressed) {
            pressed(row, line, t, Math.min(closing, t + line.longestHandling()));
        }
        double longer = NEVER;
        int[] longest = line.present(t).longest();
        int q = 0;
        for (int p : line.present(t).byArrival()) {
            int arrival = line.arrival[p];
            if (arrival > t) {
                break;
            }
            while (q < longest.length && line.handling[longest[q]] > t - arrival) {
                longer = Math.min(longer, row[longest[q++]]);
            }
            int ends = t + line.handling[p];
            if (ends > closing || t < line.from[p] || t > line.until[p]) {
                continue;
            }
            double from = Math.min(longer, byRank[p]);
            if (pressed) {
                from = Math.min(from, byLatest[line.gone(ends)]);
            }
            if (t == arrival || t == opening) {
                from = Math.min(from, idle[t]);
            }
            if (from < NEVER) {
                int j = line.ship[p];
                done[ends][p] = from + harbour.weight[j] * (double) (ends - arrival) - price[j];
            }
        }
    }

    /** Least of a row over so many as have their latest departure from one time until before another. */
    private void pressed(double[] row, Line line, int from, int until) {
        double least = NEVER;
        byLatest[line.gone(from)] = NEVER;
        for (int i = line.gone(from); i < line.gone(until); i++) {
            least = Math.min(least, row[line.hurried[i]]);
            byLatest[i + 1] = least;
        }
    }

    private void inSmithsOrder(Line line, int from, int opening, int closing, double[] price) {
        int top = Math.min(closing, done.length - 1);
        int all = line.size();
        Arrays.fill(later[0], from, closing + 1, NEVER);
        if (opening >= from) {
            later[0][opening] = 0;
        }
        boolean late = opening >= from;
        int lastEntry = late ? from - 1 : Math.min(top, from - 1 + line.longestHandling());
        for (int t = from; t <= lastEntry; t++) {
            double[] longest = overLongest[t - harbour.allThere];
            longest[0] = NEVER;
            for (int q = 0; q < all; q++) {
                longest[q + 1] = Math.min(longest[q], done[t][line.longest[q]]);
            }
        }
        for (int i = 0; i < all; i++) {
            int p = line.ranked[i];
            int j = line.ship[p];
            int handling = line.handling[p];
            double[] now = later[i];
            double[] next = later[i + 1];
            double weight = harbour.weight[j];
            double cost = weight * (handling - harbour.arrival[j]) - price[j];
            System.arraycopy(now, from, next, from, closing + 1 - from);
            int earliest = Math.max(from, line.from[p]);
            int latest = Math.min(closing - handling, line.until[p]);
            for (int t = earliest; t <= latest; t++) {
                next[t + handling] = Math.min(now[t + handling], now[t] + weight * time[t] + cost);
            }
            int lastException = late ? from - 1 : exceptions(line, p, from, lastEntry);
            for (int t = earliest; t <= Math.min(lastException, latest); t++) {
                next[t + handling] = Math.min(next[t + handling], exception[t] + weight * time[t] + cost);
            }
            for (int t = from; t <= lastEntry; t++) {
                next[t] = Math.min(next[t], done[t][p]);
            }
        }
        System.arraycopy(later[all], from, end, from, closing + 1 - from);
    }

    /** What it costs at least that a ship follows one which began before it came, by time until the time returned. */
    int exceptions(Line line, int place, int from, int lastEntry) {
        int arrival = line.arrival[place];
        int last = from - 1;
        int q = line.size();
        for (int t = from; t <= lastEntry; t++) {
            while (q > 0 && line.handling[line.longest[q - 1]] <= t - arrival) {
                q--;
            }
            double least = overLongest[t - harbour.allThere][q];
            if (t == from && arrival == from) {
                least = Math.min(least, idle[from]);
            }
            exception[t] = least;
            last = t;
            if (q == 0) {
                break;
            }
        }
        return last;
    }
}
