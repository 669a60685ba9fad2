package corridor.optimizer.planning.dispatch;

import corridor.optimizer.dispatch.DispatchPlan;
import corridor.optimizer.dispatch.Otherwise;
import corridor.optimizer.solving.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A plan in the words of a dispatcher, and back. */
final class DispatchWords {
    private static final int CONSIDERED = 3;

    private final DispatchTask task;
    private final Otherwise otherwise;

    private DispatchWords(DispatchTask task, DispatchPlan plan) {
        this.task = task;
        this.otherwise = new Otherwise(task.problem(), plan);
    }

    static Dispatch tell(DispatchTask task, DispatchPlan plan) {
        return new DispatchWords(task, plan).tell(plan);
    }

    private Dispatch tell(DispatchPlan plan) {
        Set<Integer> served = new HashSet<>();
        List<Dispatch.Tour> tours = new ArrayList<>();
        for (DispatchPlan.Tour tour : plan.tours().stream()
                .sorted(Comparator.comparingInt(DispatchPlan.Tour::departs))
                .toList()) {
            List<Dispatch.Stop> stops = new ArrayList<>();
            for (DispatchPlan.Stop stop : tour.stops()) {
                served.add(stop.order());
                DispatchRequest.Order order = task.orders().get(stop.order());
                stops.add(new Dispatch.Stop(
                        order.box(),
                        order.place(),
                        task.at(stop.at()),
                        stop.appointment() < 0
                                ? null
                                : task.appointments().get(stop.appointment()).from(),
                        reason(
                                stop.order(),
                                "On this tour it costs " + otherwise.costOf(stop.order()) + " more than without it.")));
            }
            tours.add(new Dispatch.Tour(
                    tours.size() + 1,
                    task.trucks().get(tour.truck()).truck(),
                    task.at(tour.departs()),
                    stops,
                    task.at(tour.back())));
        }
        List<Dispatch.Ride> rides = new ArrayList<>();
        for (DispatchPlan.Ride ride : plan.rides()) {
            served.add(ride.order());
            rides.add(new Dispatch.Ride(
                    task.orders().get(ride.order()).box(),
                    task.trains().get(ride.train()).train(),
                    reason(ride.order(), "On this train it costs " + otherwise.costOf(ride.order()) + ".")));
        }
        List<Dispatch.Undone> undone = new ArrayList<>();
        for (int order = 0; order < task.orders().size(); order++) {
            if (!served.contains(order)) {
                undone.add(new Dispatch.Undone(
                        task.orders().get(order).box(),
                        reason(
                                order,
                                "Left undone it costs " + otherwise.costOf(order)
                                        + "; no other way is open or cheaper, all else as it is.")));
            }
        }
        return new Dispatch(tours, rides, undone);
    }

    private Reason reason(int order, String why) {
        return new Reason(
                why,
                otherwise.ways(order, CONSIDERED).stream()
                        .map(way -> new Reason.Alternative(
                                way.truck() >= 0
                                        ? "truck "
                                                + task.trucks().get(way.truck()).truck()
                                        : way.train() >= 0
                                                ? "train "
                                                        + task.trains()
                                                                .get(way.train())
                                                                .train()
                                                : "undone",
                                "It would cost " + way.cost() + ", all else as it is.",
                                way.cost() - otherwise.costOf(order)))
                        .toList());
    }

    /** Null if something is named that does not exist. */
    static DispatchPlan plan(DispatchTask task, Dispatch told) {
        List<String> boxes =
                task.orders().stream().map(DispatchRequest.Order::box).toList();
        List<String> trucks =
                task.trucks().stream().map(DispatchRequest.Truck::truck).toList();
        List<String> trains =
                task.trains().stream().map(DispatchRequest.Train::train).toList();
        List<DispatchPlan.Tour> tours = new ArrayList<>();
        for (Dispatch.Tour tour : told.tours()) {
            List<DispatchPlan.Stop> stops = new ArrayList<>();
            for (Dispatch.Stop stop : tour.stops()) {
                int order = boxes.indexOf(stop.box());
                if (order < 0 || !task.orders().get(order).place().equals(stop.place())) {
                    return null;
                }
                stops.add(new DispatchPlan.Stop(
                        order, task.minute(stop.at()), appointment(task, stop.place(), stop.appointment(), stop.at())));
            }
            tours.add(new DispatchPlan.Tour(
                    trucks.indexOf(tour.truck()), task.minute(tour.departs()), stops, task.minute(tour.back())));
        }
        List<DispatchPlan.Ride> rides = told.rides().stream()
                .map(ride -> new DispatchPlan.Ride(boxes.indexOf(ride.box()), trains.indexOf(ride.train())))
                .toList();
        return new DispatchPlan(tours, rides);
    }

    private static int appointment(DispatchTask task, String place, Instant from, Instant at) {
        if (from != null) {
            for (int i = 0; i < task.appointments().size(); i++) {
                DispatchRequest.Appointment each = task.appointments().get(i);
                if (each.place().equals(place) && each.from().equals(from) && !at.isAfter(each.to())) {
                    return i;
                }
            }
        }
        return -1;
    }
}
