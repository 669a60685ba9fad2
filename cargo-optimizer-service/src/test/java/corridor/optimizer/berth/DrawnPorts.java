package corridor.optimizer.berth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ports drawn by chance, and the least that a small one costs, found by trying everything. */
final class DrawnPorts {
    private DrawnPorts() {}

    /** @param tight whether latest departures and closings press */
    static BerthProblem drawn(int ships, int berths, boolean tight, long seed) {
        Random random = new Random(seed);
        int span = 6 + ships;
        int closing = tight ? span + random.nextInt(span) : 20 * span;
        List<BerthProblem.Ship> drawn = new ArrayList<>();
        for (int ship = 0; ship < ships; ship++) {
            List<Integer> handling = new ArrayList<>();
            for (int berth = 0; berth < berths; berth++) {
                handling.add(random.nextInt(4) == 0 ? BerthProblem.NOT_ADMITTED : 1 + random.nextInt(9));
            }
            handling.set(random.nextInt(berths), 1 + random.nextInt(9));
            int arrival = random.nextInt(span);
            int latest = tight ? arrival + 9 + random.nextInt(2 * span) : 20 * span;
            drawn.add(new BerthProblem.Ship(arrival, latest, 1 + random.nextInt(3), handling));
        }
        List<BerthProblem.Berth> quay = new ArrayList<>();
        for (int berth = 0; berth < berths; berth++) {
            quay.add(new BerthProblem.Berth(random.nextInt(5), closing));
        }
        return new BerthProblem(drawn, quay);
    }

    /** {@link Long#MAX_VALUE} if there is no plan. */
    static long least(BerthProblem problem) {
        int[] free =
                problem.berths().stream().mapToInt(BerthProblem.Berth::opening).toArray();
        return least(problem, free, new boolean[problem.ships().size()], 0);
    }

    private static long least(BerthProblem problem, int[] free, boolean[] served, int count) {
        if (count == served.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int j = 0; j < served.length; j++) {
            BerthProblem.Ship ship = problem.ships().get(j);
            for (int k = 0; k < free.length && !served[j]; k++) {
                int handling = ship.handling().get(k);
                int end = Math.max(free[k], ship.arrival()) + handling;
                if (handling == 0
                        || end
                                > Math.min(
                                        ship.latestDeparture(),
                                        problem.berths().get(k).closing())) {
                    continue;
                }
                int before = free[k];
                free[k] = end;
                served[j] = true;
                long rest = least(problem, free, served, count + 1);
                if (rest < Long.MAX_VALUE) {
                    least = Math.min(least, rest + (long) ship.weight() * (end - ship.arrival()));
                }
                free[k] = before;
                served[j] = false;
            }
        }
        return least;
    }
}
