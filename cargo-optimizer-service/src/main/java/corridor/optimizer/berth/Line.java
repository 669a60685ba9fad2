package corridor.optimizer.berth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The ships that may be sent to one berth, in the orders in which path searches want them. Places count from 0, by arrival. */
final class Line {
    /** Spans of time for which is kept who may be there: no shorter than this, and no more than so many. */
    private static final int SHORTEST_SPAN = 32;

    private static final int MOST_SPANS = 16;

    /** Places in three orders. */
    record Present(int[] byArrival, int[] ranked, int[] longest) {}

    /** By place. */
    final int[] ship;

    final int[] arrival;
    final int[] handling;
    final int[] latest;
    final int[] rank;
    /** When a ship may begin, at the earliest and at the latest. */
    final int[] from;

    final int[] until;
    /** The place of each rank in Smith's order. */
    final int[] ranked;
    /** Places by handling time, the longest first. */
    final int[] longest;
    /** Places by latest departure, where that presses. */
    final int[] hurried;
    /** How many have their latest departure before a time. */
    private final int[] gone;

    private final int span;
    private final Present[] present;

    Line(Harbour harbour, int berth, int[] byArrival, int[] bySmith) {
        this(harbour, berth, byArrival, bySmith, harbour.from[berth], harbour.until[berth]);
    }

    /**
     * @param from by ship
     * @param until by ship
     */
    Line(Harbour harbour, int berth, int[] byArrival, int[] bySmith, int[] from, int[] until) {
        ship = byArrival;
        arrival = IntStream.of(ship).map(j -> harbour.arrival[j]).toArray();
        this.from = IntStream.of(ship)
                .map(j -> Math.max(from[j], harbour.from[berth][j]))
                .toArray();
        this.until = IntStream.of(ship)
                .map(j -> Math.min(until[j], harbour.until[berth][j]))
                .toArray();
        handling = IntStream.of(ship).map(j -> harbour.handling[berth][j]).toArray();
        latest = IntStream.of(ship).map(j -> harbour.latest[j]).toArray();
        int[] placeOf = new int[harbour.ships];
        for (int place = 0; place < ship.length; place++) {
            placeOf[ship[place]] = place;
        }
        ranked = IntStream.of(bySmith).map(j -> placeOf[j]).toArray();
        rank = new int[ship.length];
        for (int i = 0; i < ranked.length; i++) {
            rank[ranked[i]] = i;
        }
        span = Math.max(SHORTEST_SPAN, harbour.horizon / MOST_SPANS + 1);
        present = new Present[harbour.horizon / span + 1];
        longest = places((one, other) -> handling[other] - handling[one]);
        boolean pressed = harbour.allThere > harbour.horizon;
        hurried = pressed ? places((one, other) -> latest[one] - latest[other]) : new int[0];
        gone = new int[pressed ? harbour.horizon + 1 : 0];
        for (int time = 0, count = 0; time < gone.length; time++) {
            while (count < hurried.length && latest[hurried[count]] < time) {
                count++;
            }
            gone[time] = count;
        }
    }

    /** Those who may be there, waiting or served, at a time or somewhat before or after. */
    Present present(int time) {
        int i = time / span;
        if (present[i] == null) {
            int[] byArrival = IntStream.range(0, ship.length).toArray();
            present[i] = new Present(there(byArrival, i), there(ranked, i), there(longest, i));
        }
        return present[i];
    }

    private int[] there(int[] places, int i) {
        int[] there = new int[places.length];
        int count = 0;
        for (int p : places) {
            if (from[p] < (i + 1) * span && until[p] + handling[p] >= i * span) {
                there[count++] = p;
            }
        }
        return Arrays.copyOf(there, count);
    }

    private int[] places(Comparator<Integer> order) {
        return IntStream.range(0, ship.length)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many ships have their latest departure before a time, where that presses. */
    int gone(int time) {
        return gone[time];
    }

    /** Whether the ship of a place may begin at a time when another is just done; see {@link BerthPaths}. */
    boolean mayFollow(int before, int place, int time) {
        return handling[before] > time - arrival[place]
                || rank[before] < rank[place]
                || (hurried.length > 0 && latest[before] < time + handling[place]);
    }

    int size() {
        return ship.length;
    }

    int longestHandling() {
        return longest.length == 0 ? 0 : handling[longest[0]];
    }
}
