package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Drives a plan minute by minute, as a dispatcher would who trusts nobody. Knows nothing of how plans are found, and shares no
 * code with the search.
 */
public final class DispatchPlanCheck {
    private final DispatchProblem problem;
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> served = new HashSet<>();
    private final Map<Integer, Integer> visits = new HashMap<>();
    private long cost;

    private DispatchPlanCheck(DispatchProblem problem) {
        this.problem = problem;
    }

    /** What it came to. */
    public record Verdict(long cost, List<String> faults) {
        public Optional<String> fault() {
            return faults.stream().findFirst();
        }
    }

    public static Verdict of(DispatchProblem problem, DispatchPlan plan) {
        DispatchPlanCheck check = new DispatchPlanCheck(problem);
        Set<Integer> trucks = new HashSet<>();
        for (DispatchPlan.Tour tour : plan.tours()) {
            if (tour.truck() < 0 || tour.truck() >= problem.trucks().size() || !trucks.add(tour.truck())) {
                check.faults.add("truck number " + tour.truck() + " does not exist or makes two tours");
            } else {
                check.drive(tour);
            }
        }
        check.appointments();
        check.trains(plan);
        for (int order = 0; order < problem.orders().size(); order++) {
            check.cost += check.served.contains(order)
                    ? 0
                    : problem.orders().get(order).penalty();
        }
        return new Verdict(check.cost, List.copyOf(check.faults));
    }

    private void drive(DispatchPlan.Tour tour) {
        DispatchProblem.Truck truck = problem.trucks().get(tour.truck());
        String who = "truck " + truck.id() + ": ";
        if (tour.stops().isEmpty() || tour.stops().stream().anyMatch(stop -> !serves(stop.order(), who))) {
            faults.add(who + "a tour stops for orders that exist and are not served before");
            return;
        }
        int load = 0;
        for (DispatchPlan.Stop stop : tour.stops()) {
            DispatchProblem.Order order = problem.orders().get(stop.order());
            load += order.back() ? 0 : order.size();
            if (!order.back() && order.ready() > tour.departs()) {
                faults.add(who + order.id() + " is not ready when it departs");
            }
        }
        if (tour.departs() < truck.from()) {
            faults.add(who + "it departs before it can");
        }
        int place = DispatchProblem.YARD;
        int now = tour.departs();
        int wheel = 0;
        int lastAppointment = -2;
        if (load > truck.room()) {
            faults.add(who + "it is overloaded when it departs");
        }
        for (DispatchPlan.Stop stop : tour.stops()) {
            DispatchProblem.Order order = problem.orders().get(stop.order());
            int driven = problem.drivingMinutes().get(place).get(order.place());
            wheel += driven;
            now += elapsed(driven);
            if (stop.at() < now || (order.back() && stop.at() < order.ready())) {
                faults.add(who + order.id() + " is served before the truck or the box is there");
            }
            if (!order.back() && stop.at() > order.due()) {
                faults.add(who + order.id() + " is served after its cut-off");
            }
            if (order.back() && tour.back() > order.due()) {
                faults.add(who + order.id() + " is back after its cut-off");
            }
            if (place != order.place() || stop.appointment() != lastAppointment) {
                visits.merge(stop.appointment(), 1, Integer::sum);
            }
            appointment(stop, order, who);
            load += order.back() ? order.size() : -order.size();
            if (load > truck.room()) {
                faults.add(who + "it is overloaded after " + order.id());
            }
            lastAppointment = stop.appointment();
            place = order.place();
            now = stop.at() + order.service();
        }
        int home = problem.drivingMinutes().get(place).get(DispatchProblem.YARD);
        wheel += home;
        if (tour.back() != now + elapsed(home)) {
            faults.add(who + "it is back at another time than told");
        }
        if (wheel > truck.maxDriving()) {
            faults.add(who + wheel + " minutes at the wheel are more than " + truck.maxDriving());
        }
        if (tour.back() - tour.departs() > truck.maxDuty()) {
            faults.add(who + "its driver is on duty for more than " + truck.maxDuty() + " minutes");
        }
        cost += truck.costOfUse() + truck.costPerMinute() * wheel;
    }

    private boolean serves(int order, String who) {
        if (order < 0 || order >= problem.orders().size()) {
            return false;
        }
        if (!served.add(order)) {
            faults.add(who + problem.orders().get(order).id() + " is served twice");
            return false;
        }
        return true;
    }

    private void appointment(DispatchPlan.Stop stop, DispatchProblem.Order order, String who) {
        boolean needed = problem.appointments().stream().anyMatch(each -> each.place() == order.place());
        if (!needed) {
            if (stop.appointment() != -1) {
                faults.add(who + order.id() + " needs no appointment");
            }
            return;
        }
        if (stop.appointment() < 0
                || stop.appointment() >= problem.appointments().size()) {
            faults.add(who + order.id() + " has no appointment");
            return;
        }
        DispatchProblem.Appointment appointment = problem.appointments().get(stop.appointment());
        if (appointment.place() != order.place() || stop.at() < appointment.from() || stop.at() > appointment.to()) {
            faults.add(who + order.id() + " is not served within its appointment");
        }
    }

    private void appointments() {
        visits.forEach((index, trucks) -> {
            if (index >= 0
                    && index < problem.appointments().size()
                    && trucks > problem.appointments().get(index).trucks()) {
                faults.add("appointment number " + index + " is given to " + trucks + " trucks");
            }
        });
    }

    private void trains(DispatchPlan plan) {
        Map<Integer, Integer> loads = new HashMap<>();
        for (DispatchPlan.Ride ride : plan.rides()) {
            if (ride.train() < 0 || ride.train() >= problem.trains().size() || !serves(ride.order(), "train: ")) {
                faults.add("a train or an order on it does not exist");
                continue;
            }
            DispatchProblem.Train train = problem.trains().get(ride.train());
            DispatchProblem.Order order = problem.orders().get(ride.order());
            if (train.place() != order.place() || train.back() != order.back()) {
                faults.add("train " + train.id() + " does not go where " + order.id() + " goes");
            }
            if (order.ready() > train.departs() || train.arrives() > order.due()) {
                faults.add("train " + train.id() + " leaves too early or arrives too late for " + order.id());
            }
            if (loads.merge(ride.train(), order.size(), Integer::sum) > train.room()) {
                faults.add("train " + train.id() + " is overloaded");
            }
            cost += train.costPerRoom() * order.size();
        }
    }

    private int elapsed(int driven) {
        int rests = driven == 0 ? 0 : (driven - 1) / problem.breakAfterMinutes();
        return driven + rests * problem.breakMinutes();
    }
}
