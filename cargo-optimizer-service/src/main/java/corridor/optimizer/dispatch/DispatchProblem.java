package corridor.optimizer.dispatch;

import java.util.List;

/**
 * What is to be brought, and by what. Times are minutes from a common zero, costs whole units of a currency.
 *
 * @param drivingMinutes from place to place; place 0 is the yard
 * @param appointments when trucks are served; a place without any serves always
 * @param breakAfterMinutes at the wheel on a leg, a driver rests; a stop counts as a rest
 */
public record DispatchProblem(
        List<List<Integer>> drivingMinutes,
        List<Appointment> appointments,
        List<Truck> trucks,
        List<Train> trains,
        List<Order> orders,
        int breakAfterMinutes,
        int breakMinutes) {
    /** The place from which all starts. */
    public static final int YARD = 0;

    public DispatchProblem {
        drivingMinutes = drivingMinutes.stream().map(List::copyOf).toList();
        appointments = List.copyOf(appointments);
        trucks = List.copyOf(trucks);
        trains = List.copyOf(trains);
        orders = List.copyOf(orders);
    }

    /** A while in which so many trucks are served at a place: service begins within it. */
    public record Appointment(int place, int from, int to, int trucks) {}

    /**
     * A truck with its driver, for one tour from the yard and back.
     *
     * @param room for boxes, in TEU or whatever orders are measured by
     * @param from it can leave then
     * @param maxDriving minutes at the wheel
     * @param maxDuty minutes from leaving the yard to being back
     * @param costPerMinute at the wheel
     * @param costOfUse if it is used at all
     */
    public record Truck(
            String id, int room, int from, int maxDriving, int maxDuty, long costPerMinute, long costOfUse) {}

    /**
     * A train between the yard and one place.
     *
     * @param back true if it comes from there to the yard
     */
    public record Train(String id, int place, boolean back, int departs, int arrives, int room, long costPerRoom) {}

    /**
     * A box to be brought to a place, or an empty to be brought back.
     *
     * @param size in the unit of room
     * @param back true if it is fetched at the place and brought to the yard
     * @param ready it is there then
     * @param due a box must be served by then, an empty be in the yard
     * @param service minutes at the place
     * @param penalty if it is left undone
     */
    public record Order(String id, int place, int size, boolean back, int ready, int due, int service, long penalty) {}

    int driving(int from, int to) {
        return drivingMinutes.get(from).get(to);
    }
}
