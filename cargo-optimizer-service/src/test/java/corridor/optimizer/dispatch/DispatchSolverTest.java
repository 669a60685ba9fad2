package corridor.optimizer.dispatch;

import static corridor.optimizer.dispatch.Corridors.box;
import static corridor.optimizer.dispatch.Corridors.drawn;
import static corridor.optimizer.dispatch.Corridors.empty;
import static corridor.optimizer.dispatch.Corridors.problem;
import static corridor.optimizer.dispatch.Corridors.truck;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchSolverTest {
    @Test
    void a_plan_keeps_every_rule_and_is_never_cheaper_than_its_bound() {
        for (long seed = 0; seed < 40; seed++) {
            DispatchProblem problem = drawn(seed, 12);
            DispatchSolver.Solution solution = DispatchSolver.solve(problem, seed, units(300));
            DispatchPlanCheck.Verdict verdict = DispatchPlanCheck.of(problem, solution.plan());
            assertThat(verdict.faults()).as("seed " + seed).isEmpty();
            assertThat(verdict.cost()).isEqualTo(solution.cost()).isGreaterThanOrEqualTo(solution.bound());
        }
    }

    @Test
    void the_bound_holds_against_every_plan_of_one_truck() {
        for (long seed = 0; seed < 30; seed++) {
            DispatchProblem drawn = drawn(seed, 4);
            DispatchProblem problem = new DispatchProblem(
                    drawn.drivingMinutes(),
                    drawn.appointments(),
                    List.of(truck("T")),
                    List.of(),
                    drawn.orders(),
                    270,
                    45);
            long best = bestOfAll(problem);
            DispatchSolver.Solution solution = DispatchSolver.solve(problem, seed, units(400));
            assertThat(solution.bound()).as("seed " + seed).isLessThanOrEqualTo(best);
            assertThat(solution.cost()).as("seed " + seed).isEqualTo(best);
        }
    }

    @Test
    void an_empty_comes_back_on_the_truck_that_brought_a_box() {
        DispatchProblem problem =
                problem(List.of(), List.of(truck("T"), truck("U")), List.of(), box("A", 1, 2), empty("E", 1, 2));
        DispatchSolver.Solution solution = DispatchSolver.solve(problem, 0, units(200));
        assertThat(solution.plan().tours()).hasSize(1);
        assertThat(solution.cost()).isEqualTo(2_900).isEqualTo(solution.bound());
    }

    @Test
    void customers_whose_hours_leave_one_way_through_them_are_proven_to_be_served_at_the_least_cost() {
        DispatchProblem problem = problem(
                List.of(
                        new DispatchProblem.Appointment(1, 100, 200, 1),
                        new DispatchProblem.Appointment(2, 500, 600, 1)),
                List.of(longHauler("T"), longHauler("U")),
                List.of(),
                box("A", 1, 1),
                box("B", 2, 1));
        DispatchSolver.Solution solution = DispatchSolver.solve(problem, 0, units(200));
        assertThat(solution.cost()).isEqualTo(solution.bound());
    }

    @Test
    void what_the_train_brings_for_less_goes_by_train() {
        DispatchProblem problem = problem(
                List.of(),
                List.of(truck("T")),
                List.of(new DispatchProblem.Train("R", 2, false, 60, 600, 2, 100)),
                box("A", 2, 2),
                box("B", 2, 1));
        DispatchSolver.Solution solution = DispatchSolver.solve(problem, 0, units(200));
        assertThat(solution.plan().rides()).containsExactly(new DispatchPlan.Ride(1, 0));
        Otherwise otherwise = new Otherwise(problem, solution.plan());
        assertThat(otherwise.costOf(1)).isEqualTo(100);
        assertThat(otherwise.costOf(0)).isEqualTo(500 + 4_800);
        assertThat(otherwise.ways(0, 3)).containsExactly(new Otherwise.Way(-1, -1, 100_000));
    }

    @Test
    void with_the_same_seed_and_as_many_units_the_plan_is_the_same() {
        DispatchProblem problem = drawn(5, 15);
        assertThat(DispatchSolver.solve(problem, 3, units(300)))
                .isEqualTo(DispatchSolver.solve(problem, 3, units(300)));
    }

    private static DispatchProblem.Truck longHauler(String id) {
        return new DispatchProblem.Truck(id, 2, 0, 1_200, 1_400, 10, 500);
    }

    /** Every order in which the truck could serve any of them. */
    private static long bestOfAll(DispatchProblem problem) {
        List<int[]> all = new ArrayList<>();
        sequences(new int[0], problem.orders().size(), all);
        Clock clock = new Clock(problem);
        long best = Long.MAX_VALUE;
        for (int[] orders : all) {
            Tours.Timed tour =
                    clock.time(0, orders, new int[problem.appointments().size()]);
            if (tour != null) {
                long undone = IntStream.range(0, problem.orders().size())
                        .filter(order -> Arrays.stream(orders).noneMatch(each -> each == order))
                        .mapToLong(order -> problem.orders().get(order).penalty())
                        .sum();
                best = Math.min(best, tour.cost() + undone);
            }
        }
        return best;
    }

    private static void sequences(int[] begun, int count, List<int[]> all) {
        all.add(begun);
        for (int order = 0; order < count; order++) {
            int each = order;
            if (Arrays.stream(begun).noneMatch(other -> other == each)) {
                int[] longer = Arrays.copyOf(begun, begun.length + 1);
                longer[begun.length] = order;
                sequences(longer, count, all);
            }
        }
    }

    private static SearchWatch units(long most) {
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return false;
            }

            @Override
            public void progressed(long best, long bound, long nodes) {
                // nobody listens
            }

            @Override
            public long mostNodes() {
                return most;
            }
        };
    }
}
