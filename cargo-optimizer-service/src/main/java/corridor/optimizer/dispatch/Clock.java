package corridor.optimizer.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a tour on the clock: each stop as early as it can be, and the truck out of the yard no earlier than it must. */
final class Clock {
    private final DispatchProblem problem;
    private final int[][] driving;
    private final int[][] elapsed;
    private final List<int[]> appointmentsAt = new ArrayList<>(); // by place, in the order of time

    Clock(DispatchProblem problem) {
        this.problem = problem;
        int places = problem.drivingMinutes().size();
        driving = new int[places][places];
        elapsed = new int[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                int driven = problem.driving(from, to);
                driving[from][to] = driven;
                elapsed[from][to] = driven
                        + (driven == 0 ? 0 : (driven - 1) / problem.breakAfterMinutes()) * problem.breakMinutes();
            }
            int place = from;
            appointmentsAt.add(IntStream.range(0, problem.appointments().size())
                    .filter(each -> problem.appointments().get(each).place() == place)
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            each -> problem.appointments().get(each).from()))
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /** True if a stop is not part of the visit of the stop before it: another place, or another appointment. */
    boolean isNewVisit(int[] orders, int[] appointment, int stop) {
        return stop == 0
                || appointment[stop] != appointment[stop - 1]
                || place(orders[stop]) != place(orders[stop - 1]);
    }

    /**
     * Null if the tour cannot be driven.
     *
     * @param taken by appointment: how many trucks others have there
     */
    Tours.Timed time(int truckIndex, int[] orders, int[] taken) {
        if (orders.length == 0) {
            return Tours.Timed.NONE;
        }
        DispatchProblem.Truck truck = problem.trucks().get(truckIndex);
        int earliest = truck.from();
        int load = 0;
        for (int index : orders) {
            DispatchProblem.Order order = problem.orders().get(index);
            earliest = order.back() ? earliest : Math.max(earliest, order.ready());
            load += order.back() ? 0 : order.size();
        }
        if (load > truck.room()) {
            return null;
        }
        int[] at = new int[orders.length];
        int[] appointment = new int[orders.length];
        int place = DispatchProblem.YARD;
        int now = earliest;
        int wheel = 0;
        int dueBack = Integer.MAX_VALUE;
        for (int i = 0; i < orders.length; i++) {
            DispatchProblem.Order order = problem.orders().get(orders[i]);
            wheel += driving[place][order.place()];
            now += elapsed[place][order.place()];
            now = order.back() ? Math.max(now, order.ready()) : now;
            appointment[i] = open(order.place(), now, taken, orders, appointment, i);
            if (appointment[i] == NONE_OPEN) {
                return null;
            }
            if (appointment[i] >= 0) {
                now = Math.max(now, problem.appointments().get(appointment[i]).from());
            }
            if (!order.back() && now > order.due()) {
                return null;
            }
            dueBack = order.back() ? Math.min(dueBack, order.due()) : dueBack;
            load += order.back() ? order.size() : -order.size();
            if (load > truck.room()) {
                return null;
            }
            at[i] = now;
            now += order.service();
            place = order.place();
        }
        wheel += driving[place][DispatchProblem.YARD];
        int back = now + elapsed[place][DispatchProblem.YARD];
        int departs = at[0] - elapsed[DispatchProblem.YARD][place(orders[0])];
        if (wheel > truck.maxDriving() || back - departs > truck.maxDuty() || back > dueBack) {
            return null;
        }
        return new Tours.Timed(
                orders, at, appointment, departs, back, truck.costOfUse() + truck.costPerMinute() * wheel);
    }

    private static final int NONE_OPEN = -2;

    /** The first appointment that still takes a truck; the one that this truck has there already; -1 if none is needed. */
    private int open(int place, int now, int[] taken, int[] orders, int[] appointment, int stop) {
        int[] all = appointmentsAt.get(place);
        if (all.length == 0) {
            return -1;
        }
        boolean stays = stop > 0 && place(orders[stop - 1]) == place;
        for (int each : all) {
            if (problem.appointments().get(each).to() >= now) {
                boolean ours = stays && appointment[stop - 1] == each;
                int before = 0;
                for (int i = 0; i < stop; i++) {
                    before += appointment[i] == each && isNewVisit(orders, appointment, i) ? 1 : 0;
                }
                if (ours
                        || taken[each] + before
                                < problem.appointments().get(each).trucks()) {
                    return each;
                }
            }
        }
        return NONE_OPEN;
    }

    private int place(int order) {
        return problem.orders().get(order).place();
    }
}
