package corridor.optimizer.berth;

import java.util.List;
import java.util.Optional;

/**
 * Ships that want a berth, and the berths. All times are whole steps counted from a common zero; how long a step is, is the
 * asker's affair.
 */
public record BerthProblem(List<Ship> ships, List<Berth> berths) {
    /** Instead of a handling time: the berth does not admit the ship. */
    public static final int NOT_ADMITTED = 0;

    /** Times, weights and numbers beyond these are no port's. */
    public static final int LATEST_TIME = 20_000;

    public static final int GREATEST_WEIGHT = 1_000;
    public static final int MOST_SHIPS = 1_000;
    public static final int MOST_BERTHS = 100;
    /** Ships times the latest closing: more would not fit in memory. */
    public static final long MOST_SHIP_STEPS = 4_000_000;

    /**
     * @param arrival it cannot be served before
     * @param latestDeparture it must be served by then
     * @param weight what a step of its time in port counts
     * @param handling how long each berth takes, {@link #NOT_ADMITTED} where it cannot lie
     */
    public record Ship(int arrival, int latestDeparture, int weight, List<Integer> handling) {
        /** @throws IllegalArgumentException if a time or the weight is out of its range */
        public Ship {
            handling = List.copyOf(handling);
            require(arrival >= 0 && arrival <= LATEST_TIME, "a ship arrives at 0 to " + LATEST_TIME);
            require(latestDeparture >= 0 && latestDeparture <= LATEST_TIME, "a ship departs by 0 to " + LATEST_TIME);
            require(weight >= 1 && weight <= GREATEST_WEIGHT, "a ship weighs 1 to " + GREATEST_WEIGHT);
            require(
                    handling.stream().allMatch(time -> time >= 0 && time <= LATEST_TIME),
                    "handling takes 1 to " + LATEST_TIME + ", or " + NOT_ADMITTED + " where a ship is not admitted");
        }
    }

    /**
     * @param opening it serves from then
     * @param closing and must be free by then
     */
    public record Berth(int opening, int closing) {
        /** @throws IllegalArgumentException if a time is out of its range */
        public Berth {
            require(opening >= 0 && opening <= LATEST_TIME, "a berth opens at 0 to " + LATEST_TIME);
            require(closing >= 0 && closing <= LATEST_TIME, "a berth closes at 0 to " + LATEST_TIME);
        }
    }

    /** @throws IllegalArgumentException if there are no ships or berths, too many, or a ship lacks a handling time */
    public BerthProblem {
        ships = List.copyOf(ships);
        berths = List.copyOf(berths);
        require(!ships.isEmpty() && ships.size() <= MOST_SHIPS, "there are 1 to " + MOST_SHIPS + " ships");
        require(!berths.isEmpty() && berths.size() <= MOST_BERTHS, "there are 1 to " + MOST_BERTHS + " berths");
        long latest = berths.stream().mapToInt(Berth::closing).max().orElseThrow();
        require(
                ships.size() * latest <= MOST_SHIP_STEPS,
                "ships times the latest closing are at most " + MOST_SHIP_STEPS);
        for (Ship ship : ships) {
            require(ship.handling.size() == berths.size(), "a ship has a handling time for each berth");
        }
    }

    /** Whether a ship, were it alone, could lie at a berth. */
    public boolean fits(int ship, int berth) {
        int handling = ships.get(ship).handling.get(berth);
        return handling != NOT_ADMITTED
                && Math.max(ships.get(ship).arrival, berths.get(berth).opening) + handling
                        <= Math.min(ships.get(ship).latestDeparture, berths.get(berth).closing);
    }

    /** Why there can be no plan, if that is plain to see: a ship that fits nowhere even alone. Empty proves nothing. */
    public Optional<String> impossible() {
        for (int ship = 0; ship < ships.size(); ship++) {
            boolean somewhere = false;
            for (int berth = 0; berth < berths.size() && !somewhere; berth++) {
                somewhere = fits(ship, berth);
            }
            if (!somewhere) {
                return Optional.of(
                        ships.get(ship).handling.stream().allMatch(time -> time == NOT_ADMITTED)
                                ? "no berth admits ship " + ship
                                : "no berth that admits ship " + ship
                                        + " can serve it between its arrival and its latest" + " departure");
            }
        }
        return Optional.empty();
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
