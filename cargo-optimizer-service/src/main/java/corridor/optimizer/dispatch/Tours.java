package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tours as the search builds them: which truck serves what in which order, and who has which appointment. */
final class Tours {
    private final DispatchProblem problem;
    private final Clock clock;
    private final List<Timed> ofTruck = new ArrayList<>();
    private final int[] taken; // by appointment: trucks
    private final int[] trainRoom; // by train: what is left
    private final int[] truckOf; // by order; -1 if on none
    private final int[] trainOf; // by order; -1 if on none
    private long cost;

    Tours(DispatchProblem problem) {
        this.problem = problem;
        this.clock = new Clock(problem);
        problem.trucks().forEach(truck -> ofTruck.add(Timed.NONE));
        taken = new int[problem.appointments().size()];
        trainRoom =
                problem.trains().stream().mapToInt(DispatchProblem.Train::room).toArray();
        truckOf = new int[problem.orders().size()];
        trainOf = new int[problem.orders().size()];
        Arrays.fill(truckOf, -1);
        Arrays.fill(trainOf, -1);
        cost = problem.orders().stream()
                .mapToLong(DispatchProblem.Order::penalty)
                .sum();
    }

    /**
     * A tour on the clock.
     *
     * @param at per stop when service begins
     * @param appointment per stop; -1 where none is needed
     */
    record Timed(int[] orders, int[] at, int[] appointment, int departs, int back, long cost) {
        static final Timed NONE = new Timed(new int[0], new int[0], new int[0], 0, 0, 0);
    }

    long cost() {
        return cost;
    }

    int[] orders(int truck) {
        return ofTruck.get(truck).orders();
    }

    int truckOf(int order) {
        return truckOf[order];
    }

    int trainOf(int order) {
        return trainOf[order];
    }

    boolean isServed(int order) {
        return truckOf[order] >= 0 || trainOf[order] >= 0;
    }

    /** What a truck's tour would cost with these orders; null if it cannot be driven. */
    Timed tried(int truck, int[] orders) {
        count(ofTruck.get(truck), -1);
        Timed timed = clock.time(truck, orders, taken);
        count(ofTruck.get(truck), 1);
        return timed;
    }

    /** Lets a truck drive so. */
    void drive(int truck, Timed tour) {
        Timed before = ofTruck.get(truck);
        count(before, -1);
        for (int order : before.orders()) {
            truckOf[order] = -1;
            cost += problem.orders().get(order).penalty();
        }
        for (int order : tour.orders()) {
            truckOf[order] = truck;
            cost -= problem.orders().get(order).penalty();
        }
        count(tour, 1);
        cost += tour.cost() - before.cost();
        ofTruck.set(truck, tour);
    }

    boolean hasRoom(int train, int order) {
        DispatchProblem.Train each = problem.trains().get(train);
        DispatchProblem.Order box = problem.orders().get(order);
        return each.place() == box.place()
                && each.back() == box.back()
                && box.ready() <= each.departs()
                && each.arrives() <= box.due()
                && box.size() <= trainRoom[train];
    }

    void ride(int train, int order) {
        trainOf[order] = train;
        trainRoom[train] -= problem.orders().get(order).size();
        cost += fare(train, order) - problem.orders().get(order).penalty();
    }

    long fare(int train, int order) {
        return problem.trains().get(train).costPerRoom()
                * problem.orders().get(order).size();
    }

    /** Takes an order off its tour or train; the rest of a tour can be driven without it. */
    void remove(int order) {
        if (trainOf[order] >= 0) {
            trainRoom[trainOf[order]] += problem.orders().get(order).size();
            cost += problem.orders().get(order).penalty() - fare(trainOf[order], order);
            trainOf[order] = -1;
        } else if (truckOf[order] >= 0) {
            int truck = truckOf[order];
            int[] rest =
                    Arrays.stream(orders(truck)).filter(each -> each != order).toArray();
            Timed timed = tried(truck, rest);
            drive(truck, timed == null ? Timed.NONE : timed);
        }
    }

    private void count(Timed tour, int by) {
        for (int i = 0; i < tour.orders().length; i++) {
            if (tour.appointment()[i] >= 0 && clock.isNewVisit(tour.orders(), tour.appointment(), i)) {
                taken[tour.appointment()[i]] += by;
            }
        }
    }

    DispatchPlan plan() {
        List<DispatchPlan.Tour> tours = new ArrayList<>();
        for (int truck = 0; truck < ofTruck.size(); truck++) {
            Timed tour = ofTruck.get(truck);
            List<DispatchPlan.Stop> stops = new ArrayList<>();
            for (int i = 0; i < tour.orders().length; i++) {
                stops.add(new DispatchPlan.Stop(tour.orders()[i], tour.at()[i], tour.appointment()[i]));
            }
            if (!stops.isEmpty()) {
                tours.add(new DispatchPlan.Tour(truck, tour.departs(), stops, tour.back()));
            }
        }
        List<DispatchPlan.Ride> rides = new ArrayList<>();
        for (int order = 0; order < trainOf.length; order++) {
            if (trainOf[order] >= 0) {
                rides.add(new DispatchPlan.Ride(order, trainOf[order]));
            }
        }
        return new DispatchPlan(tours, rides);
    }

    /** The tours and rides as they are, to come back to. */
    record Memory(List<Timed> ofTruck, int[] trainOf) {}

    Memory memory() {
        return new Memory(List.copyOf(ofTruck), trainOf.clone());
    }

    void recall(Memory memory) {
        for (int truck = 0; truck < ofTruck.size(); truck++) {
            if (!ofTruck.get(truck).equals(memory.ofTruck().get(truck))) {
                drive(truck, Timed.NONE);
            }
        }
        for (int truck = 0; truck < ofTruck.size(); truck++) {
            if (!ofTruck.get(truck).equals(memory.ofTruck().get(truck))) {
                drive(truck, memory.ofTruck().get(truck));
            }
        }
        for (int order = 0; order < trainOf.length; order++) {
            if (trainOf[order] >= 0 && trainOf[order] != memory.trainOf()[order]) {
                remove(order);
            }
        }
        for (int order = 0; order < trainOf.length; order++) {
            if (memory.trainOf()[order] >= 0 && trainOf[order] < 0) {
                ride(memory.trainOf()[order], order);
            }
        }
    }
}
