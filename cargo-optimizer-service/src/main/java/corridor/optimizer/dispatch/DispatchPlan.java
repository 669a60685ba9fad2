package corridor.optimizer.dispatch;

import java.util.List;

/**
 * Who brings what when. What is neither on a tour nor on a train is left undone.
 *
 * @param rides orders on trains
 */
public record DispatchPlan(List<Tour> tours, List<Ride> rides) {
    public DispatchPlan {
        tours = List.copyOf(tours);
        rides = List.copyOf(rides);
    }

    /** A truck's tour. */
    public record Tour(int truck, int departs, List<Stop> stops, int back) {
        public Tour {
            stops = List.copyOf(stops);
        }
    }

    /**
     * One order served.
     *
     * @param at when service begins
     * @param appointment which of the problem's; -1 where none is needed
     */
    public record Stop(int order, int at, int appointment) {}

    /** One order on a train. */
    public record Ride(int order, int train) {}
}
