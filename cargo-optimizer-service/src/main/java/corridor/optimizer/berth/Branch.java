package corridor.optimizer.berth;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Some of all plans: those in which each ship begins within a span of time, and does not lie where it is barred.
 *
 * @param bound no plan among them costs less
 * @param depth how often all plans were parted to come here
 * @param from by ship, when it begins at the earliest
 * @param until and at the latest
 * @param barred berth after berth, a bit for each ship
 * @param price by ship, a good one to begin with
 */
record Branch(long bound, int depth, int[] from, int[] until, BitSet barred, double[] price) {
    /** All plans. */
    static Branch of(Harbour harbour, long bound, double[] price) {
        int[] until = IntStream.range(0, harbour.ships)
                .map(j -> Math.min(harbour.horizon, harbour.latest[j]))
                .toArray();
        return new Branch(bound, 0, harbour.arrival, until, new BitSet(), price);
    }

    /** Those of some ships that may lie at a berth, in the same order. */
    int[] only(int berth, int[] ships) {
        return IntStream.of(ships).filter(j -> !isBarred(berth, j)).toArray();
    }

    boolean isBarred(int berth, int ship) {
        return barred.get(berth * from.length + ship);
    }

    Branch begunBy(int ship, int time) {
        int[] earlier = until.clone();
        earlier[ship] = time;
        return new Branch(bound, depth + 1, from, earlier, barred, price);
    }

    Branch begunAfter(int ship, int time) {
        int[] later = from.clone();
        later[ship] = time + 1;
        return new Branch(bound, depth + 1, later, until, barred, price);
    }

    Branch barred(int berth, int ship) {
        BitSet more = (BitSet) barred.clone();
        more.set(berth * from.length + ship);
        return new Branch(bound, depth + 1, from, until, more, price);
    }

    Branch only(int berth, int ship, int berths) {
        BitSet more = (BitSet) barred.clone();
        IntStream.range(0, berths).filter(k -> k != berth).forEach(k -> more.set(k * from.length + ship));
        return new Branch(bound, depth + 1, from, until, more, price);
    }

    /** Those in which ships begin within given times. */
    Branch narrowed(Begins begins) {
        int[] first = from.clone();
        int[] last = until.clone();
        BitSet more = (BitSet) barred.clone();
        for (int ship = 0; ship < from.length; ship++) {
            int least = Integer.MAX_VALUE;
            int most = -1;
            for (int k = 0; k < begins.earliest().length; k++) {
                if (begins.isEver(k, ship)) {
                    least = Math.min(least, begins.earliest()[k][ship]);
                    most = Math.max(most, begins.latest()[k][ship]);
                } else {
                    more.set(k * from.length + ship);
                }
            }
            first[ship] = Math.max(from[ship], least);
            last[ship] = Math.min(until[ship], most);
        }
        return new Branch(bound, depth, first, last, more, price);
    }

    Branch proven(long atLeast, double[] by) {
        return new Branch(atLeast, depth, from, until, barred, by);
    }
}
