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

    private boolean moved;

    /**
     * @param schedule is changed
     * @param best becomes the cheapest schedule seen that is in time, if that is cheaper than it is
     */
    Annealing(Harbour harbour, Schedule schedule, Schedule best, SplittableRandom random) {
        this.harbour = harbour;
        this.schedule = schedule;
        this.best = best;
        this.random = random;
        typical = IntStream.range(0, harbour.ships)
                .mapToDouble(ship -> harbour.weight[ship] * least(ship))
                .average()
                .orElseThrow();
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
                if (watch.isOver()) {
                    return move;
                }
                heat *= cooling;
            }
            long atMost = (long) (-heat * Math.log(1 - random.nextDouble()));
            int ship = random.nextInt(harbour.ships);
            moved = false;
            if ((move & 1) == 0) {
                shift(ship, random.nextInt(harbour.berths), atMost);
            } else {
                swap(ship, random.nextInt(harbour.ships), atMost);
            }
            if (moved && schedule.cost < best.cost && schedule.isInTime()) {
                best.become(schedule);
            }
        }
        return moves;
    }

    private void shift(int ship, int to, long atMost) {
        int from = schedule.berthOf[ship];
        if (harbour.handling[to][ship] == 0) {
            return;
        }
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

    private void swap(int one, int other, long atMost) {
        int here = schedule.berthOf[one];
        int there = schedule.berthOf[other];
        if (here == there || harbour.handling[there][one] == 0 || harbour.handling[here][other] == 0) {
            return;
        }
        long before = schedule.cost;
        int oneAt = schedule.placeOf(one);
        int otherAt = schedule.placeOf(other);
        schedule.take(here, oneAt);
        schedule.take(there, otherAt);
        long limit = before - schedule.cost + atMost + 1;
        long more = schedule.entering(there, one, limit);
        if (more < limit) {
            int place = schedule.place;
            if (more + schedule.entering(here, other, limit - more) < limit) {
                schedule.put(here, schedule.place, other);
                schedule.put(there, place, one);
                moved = true;
                return;
            }
        }
        schedule.put(here, oneAt, one);
        schedule.put(there, otherAt, other);
    }
}
