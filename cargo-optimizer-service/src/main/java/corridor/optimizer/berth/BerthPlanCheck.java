package corridor.optimizer.berth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a plan keeps every rule, and what it costs. Shares nothing with the solver but the problem. */
public final class BerthPlanCheck {
    private BerthPlanCheck() {}

    /**
     * @param cost the ships' weighted time in port; means nothing beside a fault
     * @param fault the first rule that the plan breaks; empty if it is right
     */
    public record Verdict(long cost, Optional<String> fault) {}

    /** Goes through the plan ship by ship, then berth by berth. */
    public static Verdict of(BerthProblem problem, BerthPlan plan) {
        Set<Integer> served = new HashSet<>();
        Map<Integer, List<BerthPlan.Stay>> byBerth = new HashMap<>();
        long cost = 0;
        for (BerthPlan.Stay stay : plan.stays()) {
            Optional<String> fault = faultOf(problem, stay);
            if (fault.isPresent()) {
                return new Verdict(0, fault);
            }
            if (!served.add(stay.ship())) {
                return new Verdict(0, Optional.of("ship " + stay.ship() + " is served twice"));
            }
            byBerth.computeIfAbsent(stay.berth(), berth -> new ArrayList<>()).add(stay);
            BerthProblem.Ship ship = problem.ships().get(stay.ship());
            cost += (long) ship.weight() * (end(problem, stay) - ship.arrival());
        }
        for (int ship = 0; ship < problem.ships().size(); ship++) {
            if (!served.contains(ship)) {
                return new Verdict(0, Optional.of("ship " + ship + " is not served"));
            }
        }
        for (List<BerthPlan.Stay> stays : byBerth.values()) {
            stays.sort(Comparator.comparingInt(BerthPlan.Stay::start));
            for (int i = 1; i < stays.size(); i++) {
                if (stays.get(i).start() < end(problem, stays.get(i - 1))) {
                    return new Verdict(
                            0,
                            Optional.of("ships " + stays.get(i - 1).ship() + " and "
                                    + stays.get(i).ship() + " lie at berth "
                                    + stays.get(i).berth() + " at the same time"));
                }
            }
        }
        return new Verdict(cost, Optional.empty());
    }

    private static Optional<String> faultOf(BerthProblem problem, BerthPlan.Stay stay) {
        if (stay.ship() < 0 || stay.ship() >= problem.ships().size()) {
            return Optional.of("there is no ship " + stay.ship());
        }
        if (stay.berth() < 0 || stay.berth() >= problem.berths().size()) {
            return Optional.of("there is no berth " + stay.berth());
        }
        BerthProblem.Ship ship = problem.ships().get(stay.ship());
        BerthProblem.Berth berth = problem.berths().get(stay.berth());
        String who = "ship " + stay.ship();
        if (ship.handling().get(stay.berth()) == BerthProblem.NOT_ADMITTED) {
            return Optional.of(who + " is not admitted at berth " + stay.berth());
        }
        if (stay.start() < ship.arrival()) {
            return Optional.of(who + " is served before it arrives");
        }
        if (stay.start() < berth.opening()) {
            return Optional.of(who + " is served before berth " + stay.berth() + " opens");
        }
        if (end(problem, stay) > berth.closing()) {
            return Optional.of(who + " is served after berth " + stay.berth() + " closes");
        }
        if (end(problem, stay) > ship.latestDeparture()) {
            return Optional.of(who + " departs after its latest departure");
        }
        return Optional.empty();
    }

    private static long end(BerthProblem problem, BerthPlan.Stay stay) {
        return (long) stay.start() + problem.ships().get(stay.ship()).handling().get(stay.berth());
    }
}
