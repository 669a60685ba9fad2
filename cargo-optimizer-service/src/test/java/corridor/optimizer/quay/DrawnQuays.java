package corridor.optimizer.quay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Quays drawn by chance, and the least that a small one costs, found by trying every place, time and number of cranes. */
final class DrawnQuays {
    private DrawnQuays() {}

    /** A quay of 6 m, the second half deep, so small that everything can be tried. */
    static QuayProblem drawn(int ships, boolean tides, long seed) {
        Random random = new Random(seed);
        List<QuayProblem.Ship> drawn = new ArrayList<>();
        for (int ship = 0; ship < ships; ship++) {
            int slow = 1 + random.nextInt(4);
            List<Integer> handling = random.nextBoolean() ? List.of(slow) : List.of(slow, 1 + slow / 2);
            int arrival = random.nextInt(4);
            drawn.add(new QuayProblem.Ship(
                    1 + random.nextInt(3),
                    random.nextInt(3) == 0 ? 14 : 8,
                    arrival,
                    arrival + 4 + random.nextInt(8),
                    1 + random.nextInt(3),
                    1,
                    handling,
                    Optional.empty()));
        }
        return new QuayProblem(
                List.of(new QuayProblem.Section(0, 2, 10), new QuayProblem.Section(2, 5, 15)),
                2,
                tides ? List.of(new QuayProblem.Tide(1, 5, 20), new QuayProblem.Tide(6, 20, 10)) : List.of(),
                drawn,
                12);
    }

    static QuayProblem large(int ships, long seed) {
        Random random = new Random(seed);
        List<QuayProblem.Ship> drawn = new ArrayList<>();
        for (int ship = 0; ship < ships; ship++) {
            int work = 8 + random.nextInt(40);
            drawn.add(new QuayProblem.Ship(
                    120 + 10 * random.nextInt(24),
                    800 + 10 * random.nextInt(70),
                    random.nextInt(4 * ships),
                    1_000,
                    1 + random.nextInt(5),
                    1,
                    List.of(work, work / 2 + 1, work / 3 + 1, work / 4 + 2),
                    Optional.empty()));
        }
        List<QuayProblem.Tide> tides = new ArrayList<>();
        for (int t = 0; t < 1_000; t += 12) {
            tides.add(new QuayProblem.Tide(t, t + 12, 1_200));
            tides.add(new QuayProblem.Tide(t, t + 5, 1_600));
        }
        return new QuayProblem(
                List.of(new QuayProblem.Section(0, 400, 1_250), new QuayProblem.Section(400, 1_000, 1_550)),
                8,
                tides,
                drawn,
                1_000);
    }

    /** {@link Long#MAX_VALUE} if there is no plan. */
    static long least(QuayProblem problem) {
        return least(problem, new ArrayList<>(), 0, Long.MAX_VALUE);
    }

    private static long least(QuayProblem problem, List<QuayPlan.Stay> stays, long cost, long known) {
        int count = stays.size();
        if (count == problem.ships().size()) {
            return Math.min(cost, known);
        }
        QuayProblem.Ship ship = problem.ships().get(count);
        QuayProblem alone = with(problem, List.of(ship));
        QuayProblem sofar = with(problem, problem.ships().subList(0, count + 1));
        long least = known;
        for (int cranes = 1; cranes <= ship.handling().size(); cranes++) {
            for (int start = ship.arrival(); start < problem.horizon(); start++) {
                for (int at = 0; at + ship.lengthM() <= problem.lengthM(); at++) {
                    QuayPlan.Stay stay = new QuayPlan.Stay(at, start, cranes, 0);
                    for (int end = start + ship.handling().get(cranes - 1); end <= problem.horizon(); end++) {
                        stay = new QuayPlan.Stay(at, start, cranes, end);
                        if (fits(alone, List.of(stay))) {
                            break; // to lie on is of no use
                        }
                    }
                    stays.add(stay);
                    long more = (long) ship.weight() * (stay.departure() - ship.arrival());
                    if (cost + more < least && fits(sofar, stays)) {
                        least = least(problem, stays, cost + more, least);
                    }
                    stays.removeLast();
                }
            }
        }
        return least;
    }

    private static boolean fits(QuayProblem problem, List<QuayPlan.Stay> stays) {
        return QuayPlanCheck.of(problem, new QuayPlan(stays)).fault().isEmpty();
    }

    private static QuayProblem with(QuayProblem problem, List<QuayProblem.Ship> ships) {
        return new QuayProblem(problem.sections(), problem.cranes(), problem.tides(), ships, problem.horizon());
    }
}
