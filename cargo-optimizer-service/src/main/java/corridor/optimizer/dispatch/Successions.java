package corridor.optimizer.dispatch;

import corridor.optimizer.search.SearchWatch;
import java.util.Arrays;

/**
 * What no plan costs less than where tours are long: each order has one that comes before it and one that comes after it, or the
 * yard, or it is left undone or rides on a train. The cheapest such successions are an assignment (Kuhn, Naval Research Logistics
 * Quarterly 2, 1955), found by shortest augmenting paths in whole numbers. An order can follow another only if the clock and the
 * truck's room allow it.
 */
final class Successions {
    /** A greater table would take too long. */
    private static final int MOST = 1_200;

    private static final long NEVER = 1L << 50;

    private final DispatchProblem problem;
    private final int[][] shortest;
    private final int orders;
    private final int yards;
    private final long perMinute;
    private final long use;
    private final int room;
    private final int[] earliest;
    private final int[] latest;

    private Successions(DispatchProblem problem, int[][] shortest) {
        this.problem = problem;
        this.shortest = shortest;
        orders = problem.orders().size();
        yards = Math.min(problem.trucks().size(), orders);
        perMinute = problem.trucks().stream()
                .mapToLong(DispatchProblem.Truck::costPerMinute)
                .min()
                .orElse(0);
        use = problem.trucks().stream()
                .mapToLong(DispatchProblem.Truck::costOfUse)
                .min()
                .orElse(0);
        room = problem.trucks().stream()
                .mapToInt(DispatchProblem.Truck::room)
                .max()
                .orElse(0);
        Times times = new Times(problem, shortest);
        earliest = problem.orders().stream().mapToInt(times::earliest).toArray();
        latest = problem.orders().stream().mapToInt(times::latest).toArray();
    }

    /** 0 if there are too many orders, or the watch says that it is over. */
    static long of(DispatchProblem problem, int[][] shortest, SearchWatch watch) {
        Successions successions = new Successions(problem, shortest);
        return successions.orders + successions.yards > MOST ? 0 : least(successions.costs(), watch);
    }

    private long[][] costs() {
        int all = orders + yards;
        long[][] costs = new long[all][all];
        for (int from = 0; from < orders; from++) {
            for (int to = 0; to < orders; to++) {
                costs[from][to] = from == to ? otherwise(from) : follow(from, to);
            }
            int place = problem.orders().get(from).place();
            Arrays.fill(costs[from], orders, all, perMinute * shortest[place][DispatchProblem.YARD]);
        }
        for (int yard = orders; yard < all; yard++) {
            for (int to = 0; to < orders; to++) {
                int place = problem.orders().get(to).place();
                costs[yard][to] =
                        earliest[to] > latest[to] || problem.orders().get(to).size() > room
                                ? NEVER
                                : use + perMinute * shortest[DispatchProblem.YARD][place];
            }
        }
        return costs;
    }

    /** Without a truck. */
    private long otherwise(int order) {
        DispatchProblem.Order each = problem.orders().get(order);
        return Math.min(
                each.penalty(),
                problem.trains().stream()
                        .filter(train -> train.place() == each.place() && train.back() == each.back())
                        .mapToLong(train -> train.costPerRoom() * each.size())
                        .min()
                        .orElse(NEVER));
    }

    private long follow(int from, int to) {
        DispatchProblem.Order one = problem.orders().get(from);
        DispatchProblem.Order next = problem.orders().get(to);
        int way = shortest[one.place()][next.place()];
        boolean inTime = earliest[from] <= latest[from] && earliest[from] + one.service() + way <= latest[to];
        boolean fits = one.back() != next.back() || one.size() + next.size() <= room;
        return inTime && fits ? perMinute * way : NEVER;
    }

    private static long least(long[][] cost, SearchWatch watch) {
        int n = cost.length;
        long[] rowPrice = new long[n + 1];
        long[] columnPrice = new long[n + 1];
        int[] rowOf = new int[n + 1];
        int[] before = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            if (watch.isOver()) {
                return 0;
            }
            long[] slack = new long[n + 1];
            Arrays.fill(slack, Long.MAX_VALUE);
            boolean[] seen = new boolean[n + 1];
            rowOf[0] = row;
            int column = 0;
            while (rowOf[column] != 0) {
                seen[column] = true;
                int at = rowOf[column];
                int next = 0;
                long step = Long.MAX_VALUE;
                for (int other = 1; other <= n; other++) {
                    if (!seen[other]) {
                        long reduced = cost[at - 1][other - 1] - rowPrice[at] - columnPrice[other];
                        if (reduced < slack[other]) {
                            slack[other] = reduced;
                            before[other] = column;
                        }
                        if (slack[other] < step) {
                            step = slack[other];
                            next = other;
                        }
                    }
                }
                for (int other = 0; other <= n; other++) {
                    if (seen[other]) {
                        rowPrice[rowOf[other]] += step;
                        columnPrice[other] -= step;
                    } else if (other > 0) {
                        slack[other] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        return -columnPrice[0];
    }

    /** Between which times an order can be served at all. */
    private record Times(DispatchProblem problem, int[][] shortest) {
        int earliest(DispatchProblem.Order order) {
            int there = (order.back() ? 0 : order.ready()) + shortest[DispatchProblem.YARD][order.place()];
            int ready = Math.max(there, order.ready());
            return problem.appointments().stream().noneMatch(each -> each.place() == order.place())
                    ? ready
                    : problem.appointments().stream()
                            .filter(each -> each.place() == order.place() && each.to() >= ready)
                            .mapToInt(each -> Math.max(each.from(), ready))
                            .min()
                            .orElse(Integer.MAX_VALUE / 2);
        }

        int latest(DispatchProblem.Order order) {
            int due = order.back()
                    ? order.due() - order.service() - shortest[order.place()][DispatchProblem.YARD]
                    : order.due();
            return Math.min(
                    due,
                    problem.appointments().stream()
                            .filter(each -> each.place() == order.place())
                            .mapToInt(DispatchProblem.Appointment::to)
                            .max()
                            .orElse(due));
        }
    }
}
