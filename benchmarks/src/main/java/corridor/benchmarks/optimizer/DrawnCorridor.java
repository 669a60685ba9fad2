package corridor.benchmarks.optimizer;

import corridor.optimizer.dispatch.DispatchProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A day of the corridor, drawn by a rule and a seed: the yard, four parks of 50 to 260 minutes away, appointments of two hours
 * for a few trucks each, trains to two of the parks, boxes of one and two TEU with cut-offs and priorities, a quarter of them
 * empties that come back. No public set has all of these.
 */
record DrawnCorridor(int orders, int trucks, long seed) {
    private static final int PARKS = 4;
    private static final int DAY = 1_440;

    DispatchProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] at = new double[PARKS + 1][];
        at[0] = new double[] {0, 0};
        for (int park = 1; park <= PARKS; park++) {
            double away = 50 + 210.0 * (park - 1) / (PARKS - 1);
            double angle = 0.6 * random.nextDouble();
            at[park] = new double[] {away * Math.cos(angle), away * Math.sin(angle)};
        }
        List<List<Integer>> ways = new ArrayList<>();
        for (double[] from : at) {
            List<Integer> row = new ArrayList<>();
            for (double[] to : at) {
                row.add((int) Math.ceil(Math.hypot(from[0] - to[0], from[1] - to[1])));
            }
            ways.add(row);
        }
        List<DispatchProblem.Appointment> appointments = new ArrayList<>();
        for (int park = 1; park <= PARKS; park++) {
            for (int from = 60; from < DAY; from += 120) {
                appointments.add(new DispatchProblem.Appointment(park, from, from + 119, 1 + orders / 16));
            }
        }
        List<DispatchProblem.Order> all = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            boolean back = random.nextInt(4) == 0;
            int ready = 30 * random.nextInt(12);
            all.add(new DispatchProblem.Order(
                    "B" + i,
                    1 + random.nextInt(PARKS),
                    1 + random.nextInt(2),
                    back,
                    ready,
                    ready + 600 + 30 * random.nextInt(24),
                    20,
                    20_000L * (1 + random.nextInt(9))));
        }
        List<DispatchProblem.Truck> fleet = new ArrayList<>();
        for (int i = 0; i < trucks; i++) {
            fleet.add(new DispatchProblem.Truck("T" + i, 2, 60 * (i % 6), 600, 840, 20, 1_500));
        }
        List<DispatchProblem.Train> trains = List.of(
                new DispatchProblem.Train("R3", 3, false, 240, 720, orders / 10, 3_000),
                new DispatchProblem.Train("R4", 4, false, 420, 900, orders / 10, 3_500));
        return new DispatchProblem(ways, appointments, fleet, trains, all, 270, 45);
    }
}
