package corridor.optimizer.quay;

import java.util.Arrays;

/** Lets ships make fast one after the other, each where and when it leaves earliest beside those that lie there already. */
final class Berthing {
    private final Waterside quay;
    final int[] position;
    final int[] start;
    /** 0 for a ship that has no place. */
    final int[] departure;

    final int[] cranes;
    private final int[] working;
    private final int[] lying;
    private int count;
    /** Places looked at. */
    long work;

    Berthing(Waterside quay) {
        this.quay = quay;
        position = new int[quay.ships];
        start = new int[quay.ships];
        departure = new int[quay.ships];
        cranes = new int[quay.ships];
        working = new int[quay.horizon + 1];
        lying = new int[quay.ships];
    }

    /** Empties the quay but for the ships that are fixed; false if those are in each other's way. */
    boolean clear() {
        Arrays.fill(working, 0);
        Arrays.fill(departure, 0);
        count = 0;
        for (int ship = 0; ship < quay.ships; ship++) {
            QuayPlan.Stay fixed = quay.problem.ships().get(ship).fixed().orElse(null);
            if (fixed != null) {
                int done = fixed.start() + quay.handling[ship][fixed.cranes() - quay.fewest[ship]];
                if (!isFree(ship, fixed.positionM(), fixed.start(), fixed.departure())
                        || lackOfCranes(fixed.start(), done, fixed.cranes()) >= 0) {
                    return false;
                }
                lie(ship, fixed.positionM(), fixed.start(), fixed.cranes(), fixed.departure());
            }
        }
        return true;
    }

    /**
     * @param more cranes beyond the ship's fewest
     * @param upper whether it lies as far up the quay as it can, or as far down
     * @return false if it finds no place in time
     */
    boolean moor(int ship, int more, boolean upper) {
        int wanted = quay.fewest[ship] + more;
        int time = quay.passableFrom(ship, quay.arrival[ship]);
        while (time <= quay.latest[ship]) {
            work++;
            int leaves = quay.departure(ship, time, more);
            if (leaves == Waterside.NEVER) {
                return false;
            }
            int lack = lackOfCranes(time, time + quay.handling[ship][more], wanted);
            if (lack >= 0) {
                time = quay.passableFrom(ship, lack + 1);
                continue;
            }
            int place = place(ship, time, leaves, upper);
            if (place >= 0) {
                lie(ship, place, time, wanted, leaves);
                return true;
            }
            time = quay.passableFrom(ship, nextChange(time, leaves));
        }
        return false;
    }

    private void lie(int ship, int at, int from, int by, int until) {
        position[ship] = at;
        start[ship] = from;
        cranes[ship] = by;
        departure[ship] = until;
        lying[count++] = ship;
        for (int t = from; t < from + quay.handling[ship][by - quay.fewest[ship]]; t++) {
            working[t] += by;
        }
    }

    /** The last time at which too few cranes are left; -1 if none. */
    private int lackOfCranes(int from, int until, int wanted) {
        for (int t = until - 1; t >= from; t--) {
            if (working[t] + wanted > quay.cranes) {
                return t;
            }
        }
        return -1;
    }

    /** When the first of the ships lying in between leaves: no sooner is there more room. Or a ship that comes leaves later. */
    private int nextChange(int from, int until) {
        int next = until;
        for (int i = 0; i < count; i++) {
            int other = lying[i];
            if (start[other] < until && departure[other] > from) {
                next = Math.min(next, departure[other]);
            }
        }
        return Math.max(next, from + 1);
    }

    private int place(int ship, int from, int until, boolean upper) {
        int length = quay.length[ship];
        int best = -1;
        for (int[] stretch : quay.stretches[ship]) {
            int at = upper ? stretch[1] - length : stretch[0];
            while (at >= stretch[0] && at + length <= stretch[1]) {
                int blocker = blocker(at, length, from, until);
                if (blocker < 0) {
                    best = best < 0 ? at : upper ? Math.max(best, at) : Math.min(best, at);
                    break;
                }
                at = upper ? position[blocker] - length : position[blocker] + quay.length[blocker];
            }
        }
        return best;
    }

    private boolean isFree(int ship, int at, int from, int until) {
        return blocker(at, quay.length[ship], from, until) < 0;
    }

    private int blocker(int at, int length, int from, int until) {
        for (int i = 0; i < count; i++) {
            int other = lying[i];
            work++;
            if (start[other] < until
                    && departure[other] > from
                    && position[other] < at + length
                    && at < position[other] + quay.length[other]) {
                return other;
            }
        }
        return -1;
    }

    QuayPlan plan() {
        QuayPlan.Stay[] stays = new QuayPlan.Stay[quay.ships];
        Arrays.setAll(stays, ship -> new QuayPlan.Stay(position[ship], start[ship], cranes[ship], departure[ship]));
        return new QuayPlan(Arrays.asList(stays));
    }
}
