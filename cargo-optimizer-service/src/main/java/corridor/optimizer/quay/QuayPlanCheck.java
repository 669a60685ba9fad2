package corridor.optimizer.quay;

import java.util.Optional;

/** Whether a plan keeps every rule, and what it costs. Shares nothing with the solver but the problem. */
public final class QuayPlanCheck {
    private QuayPlanCheck() {}

    /**
     * @param cost the ships' weighted time in port; means nothing beside a fault
     * @param fault the first rule that the plan breaks; empty if it is right
     */
    public record Verdict(long cost, Optional<String> fault) {}

    public static Verdict of(QuayProblem problem, QuayPlan plan) {
        if (plan.stays().size() != problem.ships().size()) {
            return wrong("there is not one stay for each ship");
        }
        long cost = 0;
        int[] working = new int[problem.horizon() + 1];
        for (int i = 0; i < plan.stays().size(); i++) {
            QuayProblem.Ship ship = problem.ships().get(i);
            QuayPlan.Stay stay = plan.stays().get(i);
            Optional<String> fault = faultOf(problem, ship, stay);
            if (fault.isPresent()) {
                return wrong("ship " + i + " " + fault.get());
            }
            for (int j = 0; j < i; j++) {
                if (overlap(stay, ship, plan.stays().get(j), problem.ships().get(j))) {
                    return wrong("ships " + j + " and " + i + " lie in the same place at the same time");
                }
            }
            for (int t = stay.start(); t < stay.start() + handling(ship, stay); t++) {
                working[t] += stay.cranes();
                if (working[t] > problem.cranes()) {
                    return wrong("more than " + problem.cranes() + " cranes work at " + t);
                }
            }
            cost += (long) ship.weight() * (stay.departure() - ship.arrival());
        }
        return new Verdict(cost, Optional.empty());
    }

    private static Verdict wrong(String fault) {
        return new Verdict(0, Optional.of(fault));
    }

    private static int handling(QuayProblem.Ship ship, QuayPlan.Stay stay) {
        return ship.handling().get(stay.cranes() - ship.fewestCranes());
    }

    private static boolean overlap(
            QuayPlan.Stay one, QuayProblem.Ship first, QuayPlan.Stay other, QuayProblem.Ship second) {
        return one.start() < other.departure()
                && other.start() < one.departure()
                && one.positionM() < other.positionM() + second.lengthM()
                && other.positionM() < one.positionM() + first.lengthM();
    }

    private static Optional<String> faultOf(QuayProblem problem, QuayProblem.Ship ship, QuayPlan.Stay stay) {
        if (stay.cranes() < ship.fewestCranes()
                || stay.cranes() >= ship.fewestCranes() + ship.handling().size()) {
            return Optional.of("cannot be worked on by " + stay.cranes() + " cranes");
        }
        if (stay.start() < ship.arrival()) {
            return Optional.of("makes fast before it arrives");
        }
        if ((long) stay.start() + handling(ship, stay) > stay.departure()) {
            return Optional.of("leaves before it is done");
        }
        if (stay.departure() > ship.latestDeparture() || stay.departure() > problem.horizon()) {
            return Optional.of("leaves too late");
        }
        if (!deepEnough(problem, ship, stay.start()) || !deepEnough(problem, ship, stay.departure())) {
            return Optional.of("comes or goes against the tide");
        }
        int end = problem.sections().getLast().toM();
        if (stay.positionM() < 0 || (long) stay.positionM() + ship.lengthM() > end) {
            return Optional.of("lies beyond the quay");
        }
        boolean aground = problem.sections().stream()
                .filter(section ->
                        section.fromM() < stay.positionM() + ship.lengthM() && stay.positionM() < section.toM())
                .anyMatch(section -> section.depthCm() < ship.draughtCm());
        if (aground) {
            return Optional.of("lies where the water is too shallow");
        }
        return ship.fixed().filter(fixed -> !fixed.equals(stay)).map(fixed -> "does not stay where it is fixed");
    }

    private static boolean deepEnough(QuayProblem problem, QuayProblem.Ship ship, int time) {
        return problem.tides().isEmpty()
                || problem.tides().stream()
                        .anyMatch(tide ->
                                tide.from() <= time && time < tide.until() && tide.depthCm() >= ship.draughtCm());
    }
}
