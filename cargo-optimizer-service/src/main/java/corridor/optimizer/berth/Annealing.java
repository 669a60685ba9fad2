package corridor.optimizer.berth;

import corridor.optimizer.search.SearchWatch;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Moves one ship or lets two change berths, each going to its best place there, or one to any place of its own berth; what costs
 * more is taken too while it is hot
 * (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983).
 */
final class Annealing {
    private static final int COOL_EVERY = 1 << 8;

    private final Harbour harbour;
    private final Schedule schedule;
    private final Schedule best;
    private final SplittableRandom random;
    /** What a ship's handling costs, on average: the measure of heat. */
    private final double typical;

    /** Per ship the berths where it may be sent. */
    private final int[][] sent;

    private final boolean[] berths;
    private final int[] ships;

    private boolean moved;
    /** Whether the best is. */
    private boolean inTime;

    /**
     * @param berths from and to which ships move
     * @param schedule is changed
     * @param best becomes the cheapest schedule seen that is in time, if that is cheaper than it is
     */
    Annealing(Harbour harbour, boolean[] berths, Schedule schedule, Schedule best, SplittableRandom random) {
        this.harbour = harbour;
        this.berths = berths;
        this.schedule = schedule;
        this.best = best;
        this.random = random;
        typical = IntStream.range(0, harbour.ships)
                .mapToDouble(ship -> harbour.weight[ship] * least(ship))
                .average()
                .orElseThrow();
        inTime = best.isInTime();
        sent = harbour.berthsByShip(berths);
        ships = IntStream.range(0, harbour.ships)
                .filter(ship -> berths[schedule.berthOf[ship]] && sent[ship].length > 0)
                .toArray();
    }

    private double least(int ship) {
        return IntStream.range(0, harbour.berths)
                .map(berth -> harbour.handling[berth][ship])
                .filter(handling -> handling > 0)
                .min()
                .orElse(1);
    }

    /**
     * @param hot share of what a ship's handling costs that is paid more at first
     * @param cold and at last
     * @return the moves tried
     */
    long run(long moves, double hot, double cold, SearchWatch watch) {
        double heat = hot * typical;
        double cooling = Math.pow(cold / hot, (double) COOL_EVERY / moves);
        for (long move = 0; move < moves; move++) {
            if (move % COOL_EVERY == 0) {
                if (watch.isOver() || ships.length == 0) {
                    return move;
                }
                heat *= cooling;
            }
            long atMost = (long) (-heat * Math.log(1 - random.nextDouble()));
            int ship = ships[random.nextInt(ships.length)];
            moved = false;
            if ((move & 1) == 0) {
                shift(ship, sent[ship][random.nextInt(sent[ship].length)], atMost);
            } else {
                swap(ship, sent[ship][random.nextInt(sent[ship].length)], atMost);
            }
            if (moved && (schedule.cost < best.cost || !inTime) && schedule.isInTime()) {
                best.become(schedule);
                inTime = true;
            }
        }
        return moves;
    }

    private void shift(int ship, int to, long atMost) {
        int from = schedule.berthOf[ship];
        int at = schedule.placeOf(ship);
        if (to == from) {
            reorder(ship, from, at, atMost);
            return;
        }
        long limit = schedule.leaving(from, at) + atMost + 1;
        if (schedule.entering(to, ship, limit) < limit) {
            int place = schedule.place;
            schedule.take(from, at);
            schedule.put(to, place, ship);
            moved = true;
        }
    }

    private void reorder(int ship, int berth, int at, long atMost) {
        long before = schedule.cost;
        schedule.take(berth, at);
        schedule.put(berth, random.nextInt(schedule.length[berth] + 1), ship);
        moved = schedule.cost <= before + atMost;
        if (!moved) {
            schedule.take(berth, schedule.placeOf(ship));
            schedule.put(berth, at, ship);
        }
    }

    /** A ship goes to a berth, and one that lies there to any other, as often as not to where the first comes from. */
    private void swap(int one, int there, long atMost) {
        int here = schedule.berthOf[one];
        if (here == there || schedule.length[there] == 0) {
            return;
        }
        int otherAt = random.nextInt(schedule.length[there]);
        int other = schedule.order[there][otherAt];
        int to = sent[other].length == 0 || random.nextInt(2) == 0
                ? here
                : sent[other][random.nextInt(sent[other].length)];
        if (!berths[to] || to == there || harbour.handling[to][other] == 0) {
            return;
        }
        long before = schedule.cost;
        int oneAt = schedule.placeOf(one);
        schedule.take(here, oneAt);
        schedule.take(there, otherAt);
        long limit = before - schedule.cost + atMost + 1;
        long more = schedule.entering(there, one, limit);
        if (more < limit) {
            int place = schedule.place;
            if (more + schedule.entering(to, other, limit - more) < limit) {
                schedule.put(to, schedule.place, other);
                schedule.put(there, place, one);
                moved = true;
                return;
            }
        }
        schedule.put(here, oneAt, one);
        schedule.put(there, otherAt, other);
    }
}
