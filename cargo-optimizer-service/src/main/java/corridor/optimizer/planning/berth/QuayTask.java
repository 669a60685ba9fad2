package corridor.optimizer.planning.berth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.quay.QuayPlan;
import corridor.optimizer.quay.QuayPlanCheck;
import corridor.optimizer.quay.QuayProblem;
import corridor.optimizer.quay.QuaySolution;
import corridor.optimizer.quay.QuaySolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ships and a quay.
 *
 * @param zero from which steps are counted; nothing of the plan is before it
 * @param frozen ships that lie where they lie, by name
 */
record QuayTask(
        Instant zero,
        int stepMinutes,
        List<BerthRequest.Ship> ships,
        BerthRequest.Quay quay,
        Map<String, BerthRequest.Place> frozen)
        implements Waterfront {

    @Override
    public Found<Record> solve(long seed, SearchWatch watch) {
        QuaySolution solution = QuaySolver.solve(problem(), seed, watch);
        if (solution.infeasible().isPresent()) {
            return Found.impossible(
                    QuayWords.sentence(this, solution.infeasible().get()), solution.nodes());
        }
        return solution.plan()
                .map(plan -> Found.<Record>plan(plan, solution.cost(), solution.lowerBound(), solution.nodes()))
                .orElseGet(() -> Found.nothing(solution.lowerBound(), solution.nodes()));
    }

    @Override
    public Berthing tell(Record plan) {
        return QuayWords.tell(this, (QuayPlan) plan);
    }

    @Override
    public Kind.Verdict check(Berthing told) {
        QuayPlan plan = QuayWords.plan(this, told);
        if (plan == null) {
            return new Kind.Verdict(0, Optional.of("a ship is missing or not known, or a time is no step"));
        }
        QuayPlanCheck.Verdict verdict = QuayPlanCheck.of(problem(), plan);
        return new Kind.Verdict(verdict.cost(), verdict.fault());
    }

    @Override
    public QuayTask frozen(List<Berthing.Stay> stays) {
        Map<String, BerthRequest.Place> now = new LinkedHashMap<>(frozen);
        stays.forEach(stay ->
                now.put(stay.ship(), new BerthRequest.Place(stay.positionM(), stay.cranes(), stay.from(), stay.to())));
        return new QuayTask(zero, stepMinutes, ships, quay, now);
    }

    /** @throws IllegalArgumentException if a rule of the problem is broken, which is said */
    @JsonIgnore
    QuayProblem problem() {
        int horizon = before(quay.closing());
        return new QuayProblem(
                quay.sections().stream()
                        .map(section -> new QuayProblem.Section(section.fromM(), section.toM(), section.depthCm()))
                        .toList(),
                quay.cranes(),
                tides(horizon),
                ships.stream().map(ship -> ship(ship, horizon)).toList(),
                horizon);
    }

    /** Those that a ship could use: not all before the plan begins, or after it ends, or between two steps. */
    @JsonIgnore
    List<QuayProblem.Tide> tides(int horizon) {
        return quay.tides().stream()
                .filter(tide -> tide.until().isAfter(zero) && after(tide.from()) <= horizon)
                .filter(tide -> after(tide.until()) > Math.max(0, after(tide.from())))
                .map(tide -> new QuayProblem.Tide(
                        Math.max(0, after(tide.from())), Math.min(horizon + 1, after(tide.until())), tide.depthCm()))
                .toList();
    }

    private QuayProblem.Ship ship(BerthRequest.Ship ship, int horizon) {
        int arrival = after(ship.arrival());
        int latest = ship.latestDeparture() == null ? horizon : before(ship.latestDeparture());
        TreeMap<Integer, Integer> times = new TreeMap<>(ship.craneMinutes());
        return new QuayProblem.Ship(
                ship.lengthM(),
                ship.draughtCm(),
                arrival,
                Math.max(arrival, latest),
                ship.weight(),
                times.firstKey(),
                times.values().stream()
                        .map(minutes -> Math.ceilDiv(minutes, stepMinutes))
                        .toList(),
                Optional.ofNullable(frozen.get(ship.ship()))
                        .map(place -> new QuayPlan.Stay(
                                place.positionM(), before(place.from()), place.cranes(), after(place.to()))));
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
