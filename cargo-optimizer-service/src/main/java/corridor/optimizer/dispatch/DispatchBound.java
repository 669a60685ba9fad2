package corridor.optimizer.dispatch;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What no plan costs less than: the best of three bounds. The first is always there. Of a tour, boxes that go out pay a share, and
 * empties that come back the rest; each pays for the room it takes the cost of going to its place and straight back, since no tour
 * to there is shorter and no truck has more room (the radial bound of Haimovich and Rinnooy Kan, "Bounds and heuristics for
 * capacitated routing problems", Mathematics of Operations Research 10, 1985). Trains and leaving undone are set against that,
 * trains as far as they have room. The best share is looked for. Where trucks take few orders {@link TourKinds} say more, and where
 * tours are long {@link Successions}.
 */
final class DispatchBound {
    private static final int SHARES = 20;

    private final DispatchProblem problem;
    private final int[][] shortest;

    private DispatchBound(DispatchProblem problem) {
        this.problem = problem;
        this.shortest = shortest(problem);
    }

    static long of(DispatchProblem problem, SearchWatch watch) {
        DispatchBound bound = new DispatchBound(problem);
        double best = TourKinds.of(problem, bound.shortest, watch);
        for (int share = 0; share <= SHARES; share++) {
            best = Math.max(best, bound.radial((double) share / SHARES));
        }
        return Math.max((long) Math.ceil(best - 1e-6), Successions.of(problem, bound.shortest, watch));
    }

    private double radial(double shareOut) {
        double sum = 0;
        for (int place = 0; place < shortest.length; place++) {
            sum += radial(place, false, shareOut) + radial(place, true, 1 - shareOut);
        }
        return sum;
    }

    /** Orders of a place and direction: the cheaper of truck and undone, less what trains with their room could save. */
    private double radial(int place, boolean back, double share) {
        double perRoom = share * perRoom(place);
        List<double[]> savings = new ArrayList<>(); // per unit of room, room
        double sum = 0;
        long cheapest = problem.trains().stream()
                .filter(train -> train.place() == place && train.back() == back)
                .mapToLong(DispatchProblem.Train::costPerRoom)
                .min()
                .orElse(Long.MAX_VALUE);
        for (DispatchProblem.Order order : problem.orders()) {
            if (order.place() == place && order.back() == back) {
                double cost = Math.min((double) order.penalty(), perRoom * order.size());
                sum += cost;
                if (cheapest != Long.MAX_VALUE && cost > (double) cheapest * order.size()) {
                    savings.add(new double[] {cost / order.size() - cheapest, order.size()});
                }
            }
        }
        double room = problem.trains().stream()
                .filter(train -> train.place() == place && train.back() == back)
                .mapToInt(DispatchProblem.Train::room)
                .sum();
        savings.sort(Comparator.comparingDouble(saving -> -saving[0]));
        for (double[] saving : savings) {
            double taken = Math.min(room, saving[1]);
            sum -= saving[0] * taken;
            room -= taken;
        }
        return sum;
    }

    private double perRoom(int place) {
        int length = shortest[DispatchProblem.YARD][place] + shortest[place][DispatchProblem.YARD];
        return problem.trucks().stream()
                .mapToDouble(truck -> (truck.costOfUse() + (double) truck.costPerMinute() * length) / truck.room())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static int[][] shortest(DispatchProblem problem) {
        int places = problem.drivingMinutes().size();
        int[][] way = new int[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                way[from][to] = problem.driving(from, to);
            }
        }
        for (int over = 0; over < places; over++) {
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    way[from][to] = Math.min(way[from][to], way[from][over] + way[over][to]);
                }
            }
        }
        return way;
    }
}
