package corridor.optimizer.berth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which ships each berth serves in which order, each as early as may be. It may run late; that costs so much that it is left
 * again soon.
 */
final class Schedule {
    /** What a step too late costs beside the ship's time, in units of the greatest weight. */
    private static final int LATE = 100;

    private final Harbour harbour;
    private final long late;
    final int[][] order;
    final int[] length;
    /** When the ship in a place is done. */
    private final int[][] done;
    /** Per ship; -1 if it is nowhere. */
    final int[] berthOf;

    long cost;
    /** The best place found by the last {@link #entering}. */
    int place;

    Schedule(Harbour harbour) {
        this.harbour = harbour;
        late = (long) LATE * IntStream.of(harbour.weight).max().orElseThrow();
        order = new int[harbour.berths][harbour.ships + 1];
        done = new int[harbour.berths][harbour.ships + 1];
        length = new int[harbour.berths];
        berthOf = new int[harbour.ships];
        Arrays.fill(berthOf, -1);
    }

    void become(Schedule other) {
        for (int k = 0; k < length.length; k++) {
            System.arraycopy(other.order[k], 0, order[k], 0, other.length[k]);
            System.arraycopy(other.done[k], 0, done[k], 0, other.length[k]);
            length[k] = other.length[k];
        }
        System.arraycopy(other.berthOf, 0, berthOf, 0, berthOf.length);
        cost = other.cost;
    }

    /** Puts all ships that are nowhere where each costs least, by arrival. */
    void fill() {
        IntStream.range(0, harbour.ships)
                .filter(ship -> berthOf[ship] < 0)
                .boxed()
                .sorted(Comparator.comparingInt(ship -> harbour.arrival[ship]))
                .forEach(this::putWell);
    }

    private void putWell(int ship) {
        long least = Long.MAX_VALUE;
        int berth = -1;
        int at = 0;
        for (int k = 0; k < harbour.berths; k++) {
            long more = harbour.handling[k][ship] > 0 ? entering(k, ship, least) : Long.MAX_VALUE;
            if (more < least) {
                least = more;
                berth = k;
                at = place;
            }
        }
        put(berth, at, ship);
    }

    /** What it costs to serve one ship more at its best {@link #place}; {@code limit} or more if it is no less than that. */
    long entering(int berth, int ship, long limit) {
        int[] ships = order[berth];
        int[] end = done[berth];
        int[] handling = harbour.handling[berth];
        int arrival = harbour.arrival[ship];
        int count = length[berth];
        int first = count;
        while (first > 0 && end[first - 1] > arrival) {
            first--;
        }
        long least = limit;
        for (int at = first; at <= count; at++) {
            int time = Math.max(at == 0 ? harbour.opening[berth] : end[at - 1], arrival) + handling[ship];
            long more = price(berth, ship, time);
            if (more >= least) {
                break; // later it only waits longer
            }
            for (int i = at; i < count && time > end[i] - handling[ships[i]] && more < least; i++) {
                time += handling[ships[i]];
                more += price(berth, ships[i], time) - price(berth, ships[i], end[i]);
            }
            if (more < least) {
                least = more;
                place = at;
            }
        }
        return least;
    }

    /** What is saved when the ship in a place goes. */
    long leaving(int berth, int at) {
        int[] ships = order[berth];
        int[] end = done[berth];
        int time = at == 0 ? harbour.opening[berth] : end[at - 1];
        long less = price(berth, ships[at], end[at]);
        for (int i = at + 1; i < length[berth]; i++) {
            time = Math.max(time, harbour.arrival[ships[i]]) + harbour.handling[berth][ships[i]];
            if (time == end[i]) {
                break;
            }
            less += price(berth, ships[i], end[i]) - price(berth, ships[i], time);
        }
        return less;
    }

    private long price(int berth, int ship, int end) {
        long price = (long) harbour.weight[ship] * (end - harbour.arrival[ship]);
        int tooLate = end - Math.min(harbour.closing[berth], harbour.latest[ship]);
        return tooLate > 0 ? price + late * tooLate : price;
    }

    /** What a berth costs, less the prices of its ships. */
    double lessPrices(int berth, double[] price) {
        double cost = 0;
        for (int i = 0; i < length[berth]; i++) {
            cost += price(berth, order[berth][i], done[berth][i]) - price[order[berth][i]];
        }
        return cost;
    }

    /** What some berths cost together. */
    double cost(boolean[] berths) {
        double[] none = new double[berthOf.length];
        return IntStream.range(0, berths.length)
                .filter(k -> berths[k])
                .mapToDouble(k -> lessPrices(k, none))
                .sum();
    }

    int placeOf(int ship) {
        int[] ships = order[berthOf[ship]];
        int at = 0;
        while (ships[at] != ship) {
            at++;
        }
        return at;
    }

    void put(int berth, int at, int ship) {
        int[] ships = order[berth];
        System.arraycopy(ships, at, ships, at + 1, length[berth] - at);
        System.arraycopy(done[berth], at, done[berth], at + 1, length[berth] - at);
        ships[at] = ship;
        done[berth][at] = -1;
        length[berth]++;
        berthOf[ship] = berth;
        run(berth, at);
    }

    void take(int berth, int at) {
        int[] ships = order[berth];
        int ship = ships[at];
        cost -= price(berth, ship, done[berth][at]);
        length[berth]--;
        System.arraycopy(ships, at + 1, ships, at, length[berth] - at);
        System.arraycopy(done[berth], at + 1, done[berth], at, length[berth] - at);
        berthOf[ship] = -1;
        run(berth, at);
    }

    /** Times the ships from a place on anew. */
    private void run(int berth, int from) {
        int[] ships = order[berth];
        int[] end = done[berth];
        int time = from == 0 ? harbour.opening[berth] : end[from - 1];
        for (int i = from; i < length[berth]; i++) {
            time = Math.max(time, harbour.arrival[ships[i]]) + harbour.handling[berth][ships[i]];
            if (time == end[i]) {
                break;
            }
            cost += price(berth, ships[i], time) - (end[i] < 0 ? 0 : price(berth, ships[i], end[i]));
            end[i] = time;
        }
    }

    boolean isInTime() {
        for (int k = 0; k < harbour.berths; k++) {
            for (int i = 0; i < length[k]; i++) {
                if (done[k][i] > Math.min(harbour.closing[k], harbour.latest[order[k][i]])) {
                    return false;
                }
            }
        }
        return true;
    }

    BerthPlan plan() {
        List<BerthPlan.Stay> stays = new ArrayList<>();
        for (int k = 0; k < harbour.berths; k++) {
            for (int i = 0; i < length[k]; i++) {
                stays.add(new BerthPlan.Stay(order[k][i], k, done[k][i] - harbour.handling[k][order[k][i]]));
            }
        }
        stays.sort(Comparator.comparingInt(BerthPlan.Stay::ship));
        return new BerthPlan(stays);
    }
}
