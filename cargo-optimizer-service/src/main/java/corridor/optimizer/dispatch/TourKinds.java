package corridor.optimizer.dispatch;

import corridor.optimizer.search.LinearBound;
import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What no plan costs less than where trucks take few orders: of all kinds of tours, told apart by how many orders of each place,
 * size and direction they serve, so many of each are driven, cut into fractions, that with trains and what is left undone all is
 * done (set partitioning with its columns written out; Gilmore and Gomory, Operations Research 9, 1961). A kind costs the
 * shortest way through its places; kinds that no driver may drive are left out, times of day are not looked at.
 */
final class TourKinds {
    private static final int MOST_KINDS = 20_000;
    private static final int MOST_IN_A_TOUR = 8;
    private static final int MOST_PLACES = 6;
    private static final long MOST_CELLS = 2_000_000;

    private final DispatchProblem problem;
    private final int[][] shortest;
    private final List<Like> likes = new ArrayList<>();
    private final List<List<DispatchProblem.Order>> orders = new ArrayList<>();
    private final int room;
    private final long perMinute;
    private final long use;
    private final int maxDriving;
    private final int maxDuty;
    private final List<int[]> loads = new ArrayList<>();
    private final List<Long> costs = new ArrayList<>();

    /** Orders that are all alike but for their times and penalties. */
    private record Like(int place, int size, boolean back) {}

    private TourKinds(DispatchProblem problem, int[][] shortest) {
        this.problem = problem;
        this.shortest = shortest;
        List<DispatchProblem.Truck> trucks = problem.trucks();
        room = trucks.stream().mapToInt(DispatchProblem.Truck::room).max().orElse(0);
        perMinute = trucks.stream()
                .mapToLong(DispatchProblem.Truck::costPerMinute)
                .min()
                .orElse(0);
        use = trucks.stream().mapToLong(DispatchProblem.Truck::costOfUse).min().orElse(0);
        maxDriving = trucks.stream()
                .mapToInt(DispatchProblem.Truck::maxDriving)
                .max()
                .orElse(0);
        maxDuty = trucks.stream().mapToInt(DispatchProblem.Truck::maxDuty).max().orElse(0);
        TreeMap<Like, List<DispatchProblem.Order>> alike = new TreeMap<>(
                Comparator.comparing(Like::back).thenComparingInt(Like::place).thenComparingInt(Like::size));
        for (DispatchProblem.Order order : problem.orders()) {
            alike.computeIfAbsent(new Like(order.place(), order.size(), order.back()), _ -> new ArrayList<>())
                    .add(order);
        }
        alike.forEach((like, each) -> {
            likes.add(like);
            orders.add(each);
        });
    }

    /** 0 if there are too many kinds of tours. */
    static double of(DispatchProblem problem, int[][] shortest, SearchWatch watch) {
        TourKinds kinds = new TourKinds(problem, shortest);
        return kinds.mostInATour() <= MOST_IN_A_TOUR
                        && kinds.fill(new int[kinds.likes.size()], 0, kinds.room, kinds.room)
                ? kinds.bound(watch)
                : 0;
    }

    private int mostInATour() {
        return problem.orders().stream()
                .mapToInt(order -> order.size() <= 0 ? Integer.MAX_VALUE : 2 * room / order.size())
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    /** All loads that fit, with so much room left on the way out and on the way back; false if they are too many. */
    private boolean fill(int[] load, int from, int out, int back) {
        if (from == likes.size()) {
            return Arrays.stream(load).sum() == 0 || add(load);
        }
        Like like = likes.get(from);
        int left = like.back ? back : out;
        int most = Math.min(orders.get(from).size(), like.size <= 0 ? 0 : left / like.size);
        for (int count = 0; count <= most; count++) {
            load[from] = count;
            int taken = count * like.size;
            if (!fill(load, from + 1, like.back ? out : out - taken, like.back ? back - taken : back)) {
                return false;
            }
        }
        load[from] = 0;
        return true;
    }

    private boolean add(int[] load) {
        int[] places = java.util.stream.IntStream.range(0, load.length)
                .filter(like -> load[like] > 0)
                .map(like -> likes.get(like).place)
                .distinct()
                .toArray();
        int service = 0;
        for (int like = 0; like < load.length; like++) {
            service += load[like]
                    * orders.get(like).stream()
                            .mapToInt(DispatchProblem.Order::service)
                            .min()
                            .orElse(0);
        }
        int way = places.length > MOST_PLACES ? farthest(places) : round(places, DispatchProblem.YARD, 0);
        if (way <= maxDriving && way + service <= maxDuty) {
            loads.add(load.clone());
            costs.add(use + perMinute * way);
        }
        return loads.size() <= MOST_KINDS;
    }

    private int farthest(int[] places) {
        return Arrays.stream(places)
                .map(place -> shortest[DispatchProblem.YARD][place] + shortest[place][DispatchProblem.YARD])
                .max()
                .orElse(0);
    }

    /** The shortest way from a place through all others that have not been seen and back to the yard. */
    private int round(int[] places, int at, int seen) {
        if (seen == (1 << places.length) - 1) {
            return shortest[at][DispatchProblem.YARD];
        }
        int least = Integer.MAX_VALUE;
        for (int next = 0; next < places.length; next++) {
            if ((seen & 1 << next) == 0) {
                least = Math.min(least, shortest[at][places[next]] + round(places, places[next], seen | 1 << next));
            }
        }
        return least;
    }

    /** Variables: tours of each kind; orders left undone; by train and kind of order how many ride. */
    private double bound(SearchWatch watch) {
        int undone = loads.size();
        int rides = undone + problem.orders().size();
        int variables = rides + problem.trains().size() * likes.size();
        int rows = likes.size() + problem.trains().size() + 1;
        if ((long) rows * variables > MOST_CELLS) {
            return 0;
        }
        double[][] a = new double[rows][variables];
        double[] b = new double[rows];
        double[] c = new double[variables];
        double[] most = new double[variables];
        b[rows - 1] = -problem.trucks().size();
        for (int kind = 0; kind < loads.size(); kind++) {
            c[kind] = (double) costs.get(kind);
            most[kind] = problem.trucks().size();
            a[rows - 1][kind] = -1;
            for (int like = 0; like < likes.size(); like++) {
                a[like][kind] = loads.get(kind)[like];
            }
        }
        int order = undone;
        for (int like = 0; like < likes.size(); like++) {
            b[like] = orders.get(like).size();
            for (DispatchProblem.Order each : orders.get(like)) {
                c[order] = (double) each.penalty();
                most[order] = 1;
                a[like][order++] = 1;
            }
        }
        for (int train = 0; train < problem.trains().size(); train++) {
            DispatchProblem.Train each = problem.trains().get(train);
            b[likes.size() + train] = -each.room();
            for (int like = 0; like < likes.size(); like++) {
                int ride = rides + train * likes.size() + like;
                boolean may = likes.get(like).place == each.place() && likes.get(like).back == each.back();
                c[ride] = (double) each.costPerRoom() * likes.get(like).size;
                most[ride] = may ? orders.get(like).size() : 0;
                a[like][ride] = may ? 1 : 0;
                a[likes.size() + train][ride] = may ? -likes.get(like).size : 0;
            }
        }
        return new LinearBound(a, b, c, most).climb(watch);
    }
}
