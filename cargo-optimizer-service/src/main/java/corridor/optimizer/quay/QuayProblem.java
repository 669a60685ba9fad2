package corridor.optimizer.quay;

import java.util.List;
import java.util.Optional;

/**
 * A quay and the ships that want to lie at it. Times are whole steps from a common zero; places are metres from the quay's
 * beginning.
 *
 * @param sections without gaps from 0 to the quay's length
 * @param cranes so many work at any time, all ships together
 * @param tides when a ship may come or go, and how deep; empty if always
 * @param horizon all ships have left by then
 */
public record QuayProblem(List<Section> sections, int cranes, List<Tide> tides, List<Ship> ships, int horizon) {
    public static final int LONGEST_M = 20_000;
    public static final int DEEPEST_CM = 5_000;
    public static final int LATEST_TIME = 10_000;
    public static final int MOST_SHIPS = 300;
    public static final int MOST_CRANES = 200;
    public static final int GREATEST_WEIGHT = 1_000;

    /** A stretch of quay and the depth of the water before it. */
    public record Section(int fromM, int toM, int depthCm) {
        public Section {
            require(
                    fromM >= 0 && toM > fromM && toM <= LONGEST_M,
                    "a section reaches forward, up to " + LONGEST_M + " m");
            require(depthCm > 0 && depthCm <= DEEPEST_CM, "a section is 1 to " + DEEPEST_CM + " cm deep");
        }
    }

    /** From {@code from} until just before {@code until} the way in and out is so deep. */
    public record Tide(int from, int until, int depthCm) {
        public Tide {
            require(from >= 0 && until > from && until <= LATEST_TIME + 1, "a tide ends after it begins");
            require(depthCm > 0 && depthCm <= DEEPEST_CM, "a tide is 1 to " + DEEPEST_CM + " cm deep");
        }
    }

    /**
     * @param lengthM with the distance to keep from the next ship
     * @param weight what a step of its time in port counts
     * @param fewestCranes that work on it
     * @param handling how long {@code fewestCranes} take, how long one more takes, and so on
     * @param fixed where and when it lies, if that is not to be changed any more
     */
    public record Ship(
            int lengthM,
            int draughtCm,
            int arrival,
            int latestDeparture,
            int weight,
            int fewestCranes,
            List<Integer> handling,
            Optional<QuayPlan.Stay> fixed) {
        public Ship {
            handling = List.copyOf(handling);
            require(lengthM > 0 && lengthM <= LONGEST_M, "a ship is 1 to " + LONGEST_M + " m long");
            require(draughtCm > 0 && draughtCm <= DEEPEST_CM, "a ship draws 1 to " + DEEPEST_CM + " cm");
            require(arrival >= 0 && arrival <= LATEST_TIME, "a ship arrives at 0 to " + LATEST_TIME);
            require(latestDeparture >= arrival, "a ship departs after it arrives");
            require(weight >= 1 && weight <= GREATEST_WEIGHT, "a ship weighs 1 to " + GREATEST_WEIGHT);
            require(fewestCranes >= 1 && fewestCranes <= MOST_CRANES, "1 to " + MOST_CRANES + " cranes work on a ship");
            require(
                    !handling.isEmpty() && handling.size() <= MOST_CRANES,
                    "a ship has a time for each number of cranes");
            require(
                    handling.stream().allMatch(time -> time >= 1 && time <= LATEST_TIME),
                    "handling takes 1 to " + LATEST_TIME);
        }

        int mostCranes() {
            return fewestCranes + handling.size() - 1;
        }
    }

    /** @throws IllegalArgumentException if a number is out of its range or the sections have gaps or overlap */
    public QuayProblem {
        sections = List.copyOf(sections);
        tides = List.copyOf(tides);
        ships = List.copyOf(ships);
        require(!sections.isEmpty(), "a quay has a section");
        int end = 0;
        for (Section section : sections) {
            require(section.fromM == end, "each section begins where the one before ends, the first at 0");
            end = section.toM;
        }
        require(cranes >= 1 && cranes <= MOST_CRANES, "there are 1 to " + MOST_CRANES + " cranes");
        require(!ships.isEmpty() && ships.size() <= MOST_SHIPS, "there are 1 to " + MOST_SHIPS + " ships");
        require(horizon >= 1 && horizon <= LATEST_TIME, "the horizon is 1 to " + LATEST_TIME);
    }

    public int lengthM() {
        return sections.getLast().toM;
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
