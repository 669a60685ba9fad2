package corridor.benchmarks.optimizer;

import corridor.optimizer.dispatch.DispatchProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers with time windows, drawn as Solomon describes his sets R1 and R2 ("Algorithms for the vehicle routing and
 * scheduling problems with time window constraints", Operations Research 35, 1987): places drawn evenly from a square of 100 by
 * 100 around a depot near its middle, demands of 1 to 50, service of 10, and around a time at which the customer can be reached
 * a window of some width. Of his own instances it is a set of the same family, not the same numbers. Distance is what counts, in
 * tenths and cut off, as exact methods have it.
 *
 * @param width of the windows, in Solomon's units of time
 * @param horizon 230 as in R1, or 1000 as in R2
 */
record DrawnCustomers(int customers, int width, int horizon, long seed) {
    private static final int TENTHS = 10;
    private static final int DEPOT = 35;
    private static final int SERVICE = 10;

    DispatchProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] at = new double[customers + 1][];
        at[0] = new double[] {DEPOT, DEPOT};
        for (int i = 1; i <= customers; i++) {
            at[i] = new double[] {random.nextInt(101), random.nextInt(101)};
        }
        List<List<Integer>> ways = new ArrayList<>();
        for (double[] from : at) {
            List<Integer> row = new ArrayList<>();
            for (double[] to : at) {
                row.add((int) (TENTHS * Math.hypot(from[0] - to[0], from[1] - to[1])));
            }
            ways.add(row);
        }
        List<DispatchProblem.Appointment> windows = new ArrayList<>();
        List<DispatchProblem.Order> orders = new ArrayList<>();
        List<DispatchProblem.Truck> trucks = new ArrayList<>();
        int end = TENTHS * horizon;
        for (int i = 1; i <= customers; i++) {
            int reach = ways.get(0).get(i);
            int latest = end - reach - TENTHS * SERVICE;
            int centre = reach + random.nextInt(Math.max(1, latest - reach));
            int from = Math.max(reach, centre - TENTHS * width / 2);
            int to = Math.min(latest, centre + TENTHS * width / 2);
            windows.add(new DispatchProblem.Appointment(i, from, Math.max(from, to), customers));
            orders.add(new DispatchProblem.Order(
                    "C" + i, i, 1 + random.nextInt(50), false, 0, end, TENTHS * SERVICE, 1_000_000));
        }
        int room = horizon > 500 ? 1_000 : 200;
        for (int i = 1; i <= Math.max(3, customers / 2); i++) {
            trucks.add(new DispatchProblem.Truck("V" + i, room, 0, Integer.MAX_VALUE / 4, end, 1, 0));
        }
        return new DispatchProblem(ways, windows, trucks, List.of(), orders, Integer.MAX_VALUE / 4, 0);
    }
}
