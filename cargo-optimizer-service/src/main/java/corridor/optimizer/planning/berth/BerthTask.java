package corridor.optimizer.planning.berth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.berth.BerthPlan;
import corridor.optimizer.berth.BerthPlanCheck;
import corridor.optimizer.berth.BerthProblem;
import corridor.optimizer.berth.BerthSolution;
import corridor.optimizer.berth.BerthSolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ships and berths.
 *
 * @param zero from which steps are counted
 * @param frozen ships that lie where they lie, by name
 */
record BerthTask(
        Instant zero,
        int stepMinutes,
        List<BerthRequest.Ship> ships,
        List<BerthRequest.Berth> berths,
        Map<String, Frozen> frozen)
        implements Waterfront {

    /** A ship that has begun, or is about to. */
    record Frozen(String berth, Instant from) {}

    @Override
    public Found<Record> solve(long seed, SearchWatch watch) {
        long waited = waited();
        BerthSolution solution = BerthSolver.solve(problem(), seed, new Shifted(watch, waited));
        if (solution.infeasible().isPresent()) {
            return Found.impossible(BerthWords.named(this, solution.infeasible().get()) + ".", solution.nodes());
        }
        return solution.plan()
                .map(plan -> Found.<Record>plan(
                        plan, solution.cost() + waited, solution.lowerBound() + waited, solution.nodes()))
                .orElseGet(() -> Found.nothing(solution.lowerBound() + waited, solution.nodes()));
    }

    @Override
    public Berthing tell(Record plan) {
        return BerthWords.tell(this, (BerthPlan) plan);
    }

    @Override
    public Kind.Verdict check(Berthing told) {
        BerthPlan plan = BerthWords.plan(this, told);
        if (plan == null) {
            return new Kind.Verdict(0, Optional.of("a ship or a berth does not exist, or a time is no step"));
        }
        BerthPlanCheck.Verdict verdict = BerthPlanCheck.of(problem(), plan);
        return new Kind.Verdict(verdict.cost() + waited(), verdict.fault());
    }

    @Override
    public BerthTask frozen(List<Berthing.Stay> stays) {
        Map<String, Frozen> now = new LinkedHashMap<>();
        stays.forEach(stay -> now.put(stay.ship(), new Frozen(stay.berth(), stay.from())));
        return new BerthTask(zero, stepMinutes, ships, berths, now);
    }

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
