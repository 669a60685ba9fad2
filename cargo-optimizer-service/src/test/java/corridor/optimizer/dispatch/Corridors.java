package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small corridors: a yard and two parks, two and four hours away. */
final class Corridors {
    static final List<List<Integer>> WAYS = List.of(List.of(0, 120, 240), List.of(120, 0, 150), List.of(240, 150, 0));

    private Corridors() {}

    static DispatchProblem.Truck truck(String id) {
        return new DispatchProblem.Truck(id, 2, 0, 600, 900, 10, 500);
    }

    static DispatchProblem.Order box(String id, int place, int size) {
        return new DispatchProblem.Order(id, place, size, false, 0, 1_400, 30, 100_000);
    }

    static DispatchProblem.Order empty(String id, int place, int size) {
        return new DispatchProblem.Order(id, place, size, true, 0, 1_400, 30, 100_000);
    }

    static DispatchProblem problem(
            List<DispatchProblem.Appointment> appointments,
            List<DispatchProblem.Truck> trucks,
            List<DispatchProblem.Train> trains,
            DispatchProblem.Order... orders) {
        return new DispatchProblem(WAYS, appointments, trucks, trains, List.of(orders), 270, 45);
    }

    static DispatchProblem drawn(long seed, int orders) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DispatchProblem.Order> all = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            int ready = random.nextInt(200);
            all.add(new DispatchProblem.Order(
                    "O" + i,
                    1 + random.nextInt(2),
                    1 + random.nextInt(2),
                    random.nextInt(4) == 0,
                    ready,
                    ready + 500 + random.nextInt(800),
                    20,
                    3_000L * (1 + random.nextInt(9))));
        }
        List<DispatchProblem.Appointment> appointments = new ArrayList<>();
        for (int hour = 2; hour < 20; hour += 2) {
            appointments.add(new DispatchProblem.Appointment(1, 60 * hour, 60 * hour + 119, 2));
        }
        List<DispatchProblem.Truck> trucks = new ArrayList<>();
        for (int i = 0; i < Math.max(2, orders / 2); i++) {
            trucks.add(truck("T" + i));
        }
        return new DispatchProblem(
                WAYS,
                appointments,
                trucks,
                List.of(new DispatchProblem.Train("RAIL", 2, false, 300, 700, 3, 900)),
                all,
                270,
                45);
    }
}
