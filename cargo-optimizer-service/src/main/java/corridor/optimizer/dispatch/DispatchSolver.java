package corridor.optimizer.dispatch;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds a cheap plan: takes orders off their tours, neighbours together, and puts them back where they cost least, passing over
 * some places by chance; what is a little worse is kept at first, and ever less. Units of work are such rounds; with the same
 * seed and as many of them the plan is the same on every machine.
 */
public final class DispatchSolver {
    private static final int MOST_REMOVED = 20;
    private static final double PASSED_OVER = 0.01;
    private static final int FIRST_CYCLE = 4_000;
    private static final double HOT = 0.01;
    private static final double COLD = 0.00005;
    private static final int BETWEEN_TELLINGS = 100;

    private final DispatchProblem problem;
    private final SearchWatch watch;
    private final SplittableRandom random;
    private final Tours tours;
    private final int[][] near;
    private long bound;
    private long nodes;
    private long best;
    private Tours.Memory bestTours;

    private DispatchSolver(DispatchProblem problem, long seed, SearchWatch watch) {
        this.problem = problem;
        this.watch = watch;
        this.random = new SplittableRandom(seed);
        this.tours = new Tours(problem);
        this.near = new Nearness(problem).all();
    }

    /**
     * What a search came to. There is always a plan: at worst all is left undone.
     *
     * @param bound no plan costs less
     */
    public record Solution(DispatchPlan plan, long cost, long bound, long nodes) {}

    public static Solution solve(DispatchProblem problem, long seed, SearchWatch watch) {
        return new DispatchSolver(problem, seed, watch).run();
    }

    private Solution run() {
        best = Long.MAX_VALUE;
        recreate(range(problem.orders().size()));
        note();
        bound = DispatchBound.of(problem, watch);
        for (long cycle = FIRST_CYCLE; goesOn(); cycle *= 2) {
            cool(cycle);
            tours.recall(bestTours);
        }
        return new Solution(tours.plan(), best, bound, nodes);
    }

    private boolean goesOn() {
        return best > bound && nodes < watch.mostNodes() && !watch.isOver();
    }

    private void cool(long cycle) {
        double temperature = HOT * best;
        double factor = Math.pow(COLD / HOT, 1.0 / cycle);
        for (long round = 0; round < cycle && goesOn(); round++) {
            Tours.Memory before = tours.memory();
            long cost = tours.cost();
            recreate(ruin());
            nodes++;
            if (tours.cost() >= cost - temperature * Math.log(random.nextDouble())) {
                tours.recall(before);
            } else {
                note();
            }
            temperature *= factor;
            if (nodes % BETWEEN_TELLINGS == 0) {
                watch.progressed(best, bound, nodes);
            }
        }
    }

    private void note() {
        if (tours.cost() < best) {
            best = tours.cost();
            bestTours = tours.memory();
            watch.improved(tours::plan);
            watch.progressed(best, bound, nodes);
        }
    }

    /** Takes off one order and its neighbours, a whole tour with it now and then; what is undone comes along. */
    private int[] ruin() {
        int count = 1 + random.nextInt(Math.min(MOST_REMOVED, problem.orders().size()));
        int first = random.nextInt(problem.orders().size());
        List<Integer> removed = new ArrayList<>();
        if (random.nextInt(4) == 0 && tours.truckOf(first) >= 0) {
            for (int order : tours.orders(tours.truckOf(first)).clone()) {
                take(order, removed);
            }
        }
        take(first, removed);
        for (int i = 0; i < near[first].length && removed.size() < count; i++) {
            if (random.nextInt(3) > 0) {
                take(near[first][i], removed);
            }
        }
        for (int order = 0; order < problem.orders().size(); order++) {
            if (!tours.isServed(order) && !removed.contains(order)) {
                removed.add(order);
            }
        }
        return removed.stream().mapToInt(Integer::intValue).toArray();
    }

    private void take(int order, List<Integer> removed) {
        if (tours.isServed(order)) {
            tours.remove(order);
            removed.add(order);
        }
    }

    private void recreate(int[] orders) {
        for (int order : inOrder(orders)) {
            insert(order);
        }
    }

    private int[] inOrder(int[] orders) {
        int[] shuffled = orders.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = shuffled[j];
            shuffled[j] = shuffled[i];
            shuffled[i] = other;
        }
        Comparator<Integer> by = switch (random.nextInt(4)) {
            case 0 ->
                Comparator.comparingInt(order -> problem.orders().get(order).due());
            case 1 ->
                Comparator.comparingLong(order -> -problem.orders().get(order).penalty());
            case 2 ->
                Comparator.comparingInt(order -> -problem.driving(
                        DispatchProblem.YARD, problem.orders().get(order).place()));
            default -> (_, _) -> 0;
        };
        return Arrays.stream(shuffled)
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Where it costs least: a place in a tour, a truck of its own, a train, or nowhere. */
    private void insert(int order) {
        long least = problem.orders().get(order).penalty();
        int bestTruck = -1;
        int bestTrain = -1;
        Tours.Timed bestTour = null;
        for (int train = 0; train < problem.trains().size(); train++) {
            if (tours.hasRoom(train, order) && tours.fare(train, order) < least) {
                least = tours.fare(train, order);
                bestTrain = train;
            }
        }
        DispatchProblem.Truck unused = null;
        for (int truck = 0; truck < problem.trucks().size(); truck++) {
            int[] orders = tours.orders(truck);
            if (orders.length == 0) {
                DispatchProblem.Truck each = problem.trucks().get(truck);
                if (unused != null && isLike(each, unused)) {
                    continue; // one like it was tried already
                }
                unused = each;
            }
            Tours.Timed now = tours.tried(truck, orders);
            for (int at = 0; at <= orders.length; at++) {
                if (orders.length == 0 || random.nextDouble() >= PASSED_OVER) {
                    Tours.Timed tour = tours.tried(truck, with(orders, at, order));
                    if (tour != null && tour.cost() - now.cost() < least) {
                        least = tour.cost() - now.cost();
                        bestTruck = truck;
                        bestTour = tour;
                    }
                }
            }
        }
        if (bestTruck >= 0) {
            tours.drive(bestTruck, bestTour);
        } else if (bestTrain >= 0) {
            tours.ride(bestTrain, order);
        }
    }

    private static boolean isLike(DispatchProblem.Truck one, DispatchProblem.Truck other) {
        return one.room() == other.room()
                && one.from() == other.from()
                && one.maxDriving() == other.maxDriving()
                && one.maxDuty() == other.maxDuty()
                && one.costPerMinute() == other.costPerMinute()
                && one.costOfUse() == other.costOfUse();
    }

    static int[] with(int[] orders, int at, int order) {
        int[] more = new int[orders.length + 1];
        System.arraycopy(orders, 0, more, 0, at);
        more[at] = order;
        System.arraycopy(orders, at, more, at + 1, orders.length - at);
        return more;
    }

    private static int[] range(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** For each order the others, those nearest in way and time first. */
    private record Nearness(DispatchProblem problem) {
        private static final int MOST = 60;

        int[][] all() {
            int[][] near = new int[problem.orders().size()][];
            for (int order = 0; order < near.length; order++) {
                int each = order;
                near[order] = Arrays.stream(range(near.length))
                        .filter(other -> other != each)
                        .boxed()
                        .sorted(Comparator.comparingInt(other -> distance(each, other)))
                        .limit(MOST)
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
            return near;
        }

        private int distance(int one, int other) {
            DispatchProblem.Order a = problem.orders().get(one);
            DispatchProblem.Order b = problem.orders().get(other);
            return 10 * problem.driving(a.place(), b.place()) + Math.abs(a.due() - b.due()) / 10;
        }
    }
}
