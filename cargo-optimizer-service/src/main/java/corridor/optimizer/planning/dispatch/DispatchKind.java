package corridor.optimizer.planning.dispatch;

import corridor.optimizer.dispatch.DispatchPlan;
import corridor.optimizer.dispatch.DispatchPlanCheck;
import corridor.optimizer.dispatch.DispatchSolver;
import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Dispatch plans: which box leaves on which truck or train, and when. */
@Component
class DispatchKind implements Kind<DispatchRequest, DispatchTask, DispatchPlan, Dispatch> {
    private static final Measure COST = new Measure("unit of cost", "units of cost", false);

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public Measure measure() {
        return COST;
    }

    @Override
    public Class<DispatchTask> taskType() {
        return DispatchTask.class;
    }

    @Override
    public Class<DispatchPlan> planType() {
        return DispatchPlan.class;
    }

    @Override
    public Class<Dispatch> resultType() {
        return Dispatch.class;
    }

    @Override
    public Task<DispatchTask> read(DispatchRequest request) {
        return new Task<>(DispatchForm.task(request), request.subject());
    }

    @Override
    public Found<DispatchPlan> solve(DispatchTask task, long seed, SearchWatch watch) {
        DispatchSolver.Solution solution = DispatchSolver.solve(task.problem(), seed, watch);
        return Found.plan(solution.plan(), solution.cost(), solution.bound(), solution.nodes());
    }

    @Override
    public Dispatch tell(DispatchTask task, DispatchPlan plan) {
        return DispatchWords.tell(task, plan);
    }

    @Override
    public Verdict check(DispatchTask task, Dispatch told) {
        DispatchPlan plan = DispatchWords.plan(task, told);
        if (plan == null) {
            return new Verdict(0, Optional.of("a box does not exist or does not go there"));
        }
        DispatchPlanCheck.Verdict verdict = DispatchPlanCheck.of(task.problem(), plan);
        return new Verdict(verdict.cost(), verdict.fault());
    }

    @Override
    public Map<String, String> placements(Dispatch told) {
        Map<String, String> places = new TreeMap<>();
        told.tours()
                .forEach(tour -> tour.stops()
                        .forEach(stop -> places.put(stop.box(), "truck " + tour.truck() + " at " + stop.at())));
        told.rides().forEach(ride -> places.put(ride.box(), "train " + ride.train()));
        told.undone().forEach(order -> places.put(order.box(), "undone"));
        return places;
    }

    /** Tours that have left stay as they are, with their trucks, their boxes and their appointments. */
    @Override
    public DispatchTask remaining(DispatchTask task, Dispatch told, Integer executed) {
        int most = told.tours().size();
        if (executed == null || executed > most) {
            throw PlanRefused.offCourse(
                    "The plan has " + most + " tours.",
                    "somebody must say how many of the plan's tours have left, in the order of leaving",
                    "send a number from 0 to " + most);
        }
        Set<String> trucks = new HashSet<>();
        Set<String> boxes = new HashSet<>();
        Map<DispatchRequest.Appointment, Integer> given = new HashMap<>();
        for (Dispatch.Tour tour : told.tours().subList(0, executed)) {
            trucks.add(tour.truck());
            Dispatch.Stop before = null;
            for (Dispatch.Stop stop : tour.stops()) {
                boxes.add(stop.box());
                boolean same = before != null
                        && before.place().equals(stop.place())
                        && Objects.equals(before.appointment(), stop.appointment());
                if (stop.appointment() != null && !same) {
                    task.appointments().stream()
                            .filter(each -> each.place().equals(stop.place())
                                    && each.from().equals(stop.appointment())
                                    && !stop.at().isAfter(each.to()))
                            .findFirst()
                            .ifPresent(each -> given.merge(each, 1, Integer::sum));
                }
                before = stop;
            }
        }
        List<DispatchRequest.Order> orders = task.orders().stream()
                .filter(order -> !boxes.contains(order.box()))
                .toList();
        if (orders.isEmpty()) {
            throw PlanRefused.offCourse("All orders have left.", "something is left to plan", "nothing need be done");
        }
        return new DispatchTask(
                task.zero(),
                task.places(),
                task.drivingMinutes(),
                task.appointments().stream()
                        .map(each -> new DispatchRequest.Appointment(
                                each.place(), each.from(), each.to(), each.trucks() - given.getOrDefault(each, 0)))
                        .toList(),
                task.trucks().stream()
                        .filter(truck -> !trucks.contains(truck.truck()))
                        .toList(),
                task.trains(),
                orders,
                task.breakAfterMinutes(),
                task.breakMinutes(),
                task.penaltyPerPriority());
    }
}
