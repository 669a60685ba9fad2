package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What no plan costs less than. Of a tour, boxes that go out pay a share, and empties that come back the rest; each pays for the
 * room it takes the cost of going to its place and straight back, since no tour to there is shorter and no truck has more room
 * (the radial bound of Haimovich and Rinnooy Kan, "Bounds and heuristics for capacitated routing problems", Mathematics of
 * Operations Research 10, 1985). Trains and leaving undone are set against that, trains as far as they have room. The best share
 * is looked for. Where tours are long, each order paying for the cheapest way to reach it may say more; the better bound
 * counts.
 */
final class DispatchBound {
    private static final int SHARES = 20;

    private final DispatchProblem problem;
    private final int[][] shortest;

    private DispatchBound(DispatchProblem problem) {
        this.problem = problem;
        this.shortest = shortest(problem);
    }

    static long of(DispatchProblem problem) {
        DispatchBound bound = new DispatchBound(problem);
        double best = bound.reached();
        for (int share = 0; share <= SHARES; share++) {
            best = Math.max(best, bound.radial((double) share / SHARES));
        }
        return (long) Math.ceil(best - 1e-6);
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

    /** Each order is reached from somewhere, left undone, or on a train. */
    private double reached() {
        long perMinute = problem.trucks().stream()
                .mapToLong(DispatchProblem.Truck::costPerMinute)
                .min()
                .orElse(0);
        double sum = 0;
        for (int i = 0; i < problem.orders().size(); i++) {
            DispatchProblem.Order order = problem.orders().get(i);
            int nearest = shortest[DispatchProblem.YARD][order.place()];
            for (int j = 0; j < problem.orders().size(); j++) {
                nearest = i == j
                        ? nearest
                        : Math.min(nearest, way(problem.orders().get(j), order));
            }
            double cost = problem.trucks().isEmpty()
                    ? (double) order.penalty()
                    : Math.min((double) order.penalty(), (double) perMinute * nearest);
            for (DispatchProblem.Train train : problem.trains()) {
                if (train.place() == order.place() && train.back() == order.back()) {
                    cost = Math.min(cost, (double) train.costPerRoom() * order.size());
                }
            }
            sum += cost;
        }
        return sum;
    }

    /** From one order to another if the clock allows it; otherwise so far that the yard is nearer. */
    private int way(DispatchProblem.Order from, DispatchProblem.Order to) {
        int driven = problem.driving(from.place(), to.place());
        boolean possible = to.back() || earliest(from) + from.service() + driven <= to.due();
        return possible ? driven : Integer.MAX_VALUE;
    }

    private int earliest(DispatchProblem.Order order) {
        int there = order.ready() + (order.back() ? 0 : shortest[DispatchProblem.YARD][order.place()]);
        List<DispatchProblem.Appointment> open = problem.appointments().stream()
                .filter(each -> each.place() == order.place())
                .toList();
        return open.isEmpty()
                ? there
                : open.stream()
                        .filter(each -> each.to() >= there)
                        .mapToInt(each -> Math.max(each.from(), there))
                        .min()
                        .orElse(Integer.MAX_VALUE / 2);
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
