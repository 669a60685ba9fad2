package corridor.optimizer.planning.berth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.berth.BerthProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Ships and berths as they were asked for.
 *
 * @param zero from which steps are counted
 * @param frozen ships that lie where they lie, by name
 */
record BerthTask(
        Instant zero,
        int stepMinutes,
        List<BerthRequest.Ship> ships,
        List<BerthRequest.Berth> berths,
        Map<String, Frozen> frozen) {

    /** A ship that has begun, or is about to. */
    record Frozen(String berth, Instant from) {}

    /**
     * A frozen ship arrives when it begins, must leave when it is done, and fits one berth.
     *
     * @throws IllegalArgumentException if a rule of the problem is broken, which is said
     */
    @JsonIgnore
    BerthProblem problem() {
        List<BerthProblem.Berth> places = berths.stream()
                .map(berth -> new BerthProblem.Berth(after(berth.opening()), before(berth.closing())))
                .toList();
        int last = places.stream().mapToInt(BerthProblem.Berth::closing).max().orElse(0);
        return new BerthProblem(ships.stream().map(ship -> ship(ship, last)).toList(), places);
    }

    private BerthProblem.Ship ship(BerthRequest.Ship ship, int last) {
        Frozen lies = frozen.get(ship.ship());
        List<Integer> handling = berths.stream()
                .map(berth -> lies == null || lies.berth().equals(berth.berth())
                        ? handling(ship, berth.berth())
                        : BerthProblem.NOT_ADMITTED)
                .toList();
        if (lies != null) {
            int from = before(lies.from());
            return new BerthProblem.Ship(from, from + handling(ship, lies.berth()), ship.weight(), handling);
        }
        int latest = ship.latestDeparture() == null ? last : Math.min(last, before(ship.latestDeparture()));
        return new BerthProblem.Ship(after(ship.arrival()), latest, ship.weight(), handling);
    }

    /** What frozen ships have waited, which the problem does not see. */
    @JsonIgnore
    long waited() {
        return ships.stream()
                .filter(ship -> frozen.containsKey(ship.ship()))
                .mapToLong(ship ->
                        (long) ship.weight() * (before(frozen.get(ship.ship()).from()) - after(ship.arrival())))
                .sum();
    }

    int handling(BerthRequest.Ship ship, String berth) {
        Integer minutes = ship.handlingMinutes().get(berth);
        return minutes == null ? BerthProblem.NOT_ADMITTED : Math.ceilDiv(minutes, stepMinutes);
    }

    Instant at(int step) {
        return zero.plus(Duration.ofMinutes((long) step * stepMinutes));
    }

    int after(Instant time) {
        return Math.toIntExact(Math.ceilDiv(Duration.between(zero, time).toSeconds(), 60L * stepMinutes));
    }

    int before(Instant time) {
        return Math.toIntExact(Math.floorDiv(Duration.between(zero, time).toSeconds(), 60L * stepMinutes));
    }
}
