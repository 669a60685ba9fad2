package corridor.optimizer.berth;

import java.util.stream.IntStream;

/** The ships that may be sent to one berth, in the orders in which path searches want them. Places count from 0, by arrival. */
final class Line {
    /** By place. */
    final int[] ship;

    final int[] arrival;
    final int[] handling;
    final int[] rank;
    /** When a ship may begin, at the earliest and at the latest. */
    final int[] from;

    final int[] until;
    /** The place of each rank in Smith's order. */
    final int[] ranked;
    /** Places by handling time, the longest first. */
    final int[] longest;

    Line(Harbour harbour, int berth, int[] byArrival, int[] bySmith) {
        this(harbour, berth, byArrival, bySmith, harbour.arrival, harbour.latest);
    }

    /**
     * @param from by ship
     * @param until by ship
     */
    Line(Harbour harbour, int berth, int[] byArrival, int[] bySmith, int[] from, int[] until) {
        ship = byArrival;
        arrival = IntStream.of(ship).map(j -> harbour.arrival[j]).toArray();
        this.from = IntStream.of(ship).map(j -> from[j]).toArray();
        this.until = IntStream.of(ship).map(j -> until[j]).toArray();
        handling = IntStream.of(ship).map(j -> harbour.handling[berth][j]).toArray();
        int[] placeOf = new int[harbour.ships];
        for (int place = 0; place < ship.length; place++) {
            placeOf[ship[place]] = place;
        }
        ranked = IntStream.of(bySmith).map(j -> placeOf[j]).toArray();
        rank = new int[ship.length];
        for (int i = 0; i < ranked.length; i++) {
            rank[ranked[i]] = i;
        }
        longest = IntStream.range(0, ship.length)
                .boxed()
                .sorted((one, other) -> handling[other] - handling[one])
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return ship.length;
    }

    int longestHandling() {
        return longest.length == 0 ? 0 : handling[longest[0]];
    }
}
