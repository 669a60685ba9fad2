package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each order costs where it is in a plan, and what it would cost elsewhere, all else as it is. */
public final class Otherwise {
    private final DispatchProblem problem;
    private final Tours tours;
    private final Tours.Memory asPlanned;

    public Otherwise(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        this.tours = new Tours(problem);
        plan.tours().forEach(tour -> {
            int[] orders =
                    tour.stops().stream().mapToInt(DispatchPlan.Stop::order).toArray();
            int[] at = tour.stops().stream().mapToInt(DispatchPlan.Stop::at).toArray();
            int[] appointment = tour.stops().stream()
                    .mapToInt(DispatchPlan.Stop::appointment)
                    .toArray();
            Tours.Timed timed = tours.tried(tour.truck(), orders);
            long cost = timed == null ? 0 : timed.cost();
            tours.drive(tour.truck(), new Tours.Timed(orders, at, appointment, tour.departs(), tour.back(), cost));
        });
        plan.rides().forEach(ride -> tours.ride(ride.train(), ride.order()));
        this.asPlanned = tours.memory();
    }

    /**
     * One way to serve an order, or to leave it.
     *
     * @param truck -1 if it is none
     * @param train -1 if it is none
     */
    public record Way(int truck, int train, long cost) {}

    /** By how much the plan would be cheaper if there were no such order. */
    public long costOf(int order) {
        long with = tours.cost();
        if (!tours.isServed(order)) {
            return problem.orders().get(order).penalty();
        }
        tours.remove(order);
        long without = tours.cost() - problem.orders().get(order).penalty();
        tours.recall(asPlanned);
        return with - without;
    }

    /** Other ways, the cheapest first: other trucks that are used and one that is not, trains, leaving it. */
    public List<Way> ways(int order, int most) {
        int truckNow = tours.truckOf(order);
        int trainNow = tours.trainOf(order);
        boolean served = tours.isServed(order);
        tours.remove(order);
        List<Way> ways = new ArrayList<>();
        if (served) {
            ways.add(new Way(-1, -1, problem.orders().get(order).penalty()));
        }
        boolean oneUnused = false;
        for (int truck = 0; truck < problem.trucks().size(); truck++) {
            boolean unused = tours.orders(truck).length == 0;
            if (truck != truckNow && !(unused && oneUnused)) {
                byTruck(truck, order, ways);
            }
            oneUnused |= unused;
        }
        for (int train = 0; train < problem.trains().size(); train++) {
            if (train != trainNow && tours.hasRoom(train, order)) {
                ways.add(new Way(-1, train, tours.fare(train, order)));
            }
        }
        tours.recall(asPlanned);
        ways.sort(Comparator.comparingLong(Way::cost));
        return List.copyOf(ways.subList(0, Math.min(most, ways.size())));
    }

    private void byTruck(int truck, int order, List<Way> ways) {
        int[] orders = tours.orders(truck);
        Tours.Timed now = tours.tried(truck, orders);
        long least = Long.MAX_VALUE;
        for (int at = 0; at <= orders.length; at++) {
            Tours.Timed then = tours.tried(truck, DispatchSolver.with(orders, at, order));
            if (now != null && then != null) {
                least = Math.min(least, then.cost() - now.cost());
            }
        }
        if (least < Long.MAX_VALUE) {
            ways.add(new Way(truck, -1, least));
        }
    }
}
