package corridor.optimizer.berth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.optimizer.search.SearchWatch;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerthSolverTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_plan_is_better_than_the_best_of_all_and_no_bound_promises_too_much(boolean tight) {
        int without = 0;
        for (int seed = 1; seed <= 40; seed++) {
            BerthProblem problem = DrawnPorts.drawn(2 + seed % 4, 1 + seed % 3, tight, seed);
            long least = DrawnPorts.least(problem);
            BerthSolution solution = BerthSolver.solve(problem, seed, units(60_000));
            if (least == Long.MAX_VALUE) {
                without++;
                assertThat(solution.plan()).isEmpty();
                assertThat(solution.optimal()).isFalse();
            } else {
                assertThat(solution.infeasible()).isEmpty();
                assertThat(solution.lowerBound()).isLessThanOrEqualTo(least);
                assertThat(solution.cost()).as("port %s", seed).isEqualTo(least);
                assertThat(BerthPlanCheck.of(problem, solution.plan().orElseThrow()))
                        .isEqualTo(new BerthPlanCheck.Verdict(least, Optional.empty()));
            }
        }
        assertThat(without > 0).isEqualTo(tight);
    }

    @Test
    void a_busy_port_is_planned_to_within_little_of_the_bound() {
        BerthProblem problem = DrawnPorts.drawn(40, 4, false, 5);
        BerthSolution solution = BerthSolver.solve(problem, 1, units(800_000));
        assertThat(BerthPlanCheck.of(problem, solution.plan().orElseThrow()).fault())
                .isEmpty();
        assertThat((double) solution.lowerBound()).isGreaterThan(0.97 * solution.cost());
    }

    @ParameterizedTest
    @ValueSource(longs = {5005, 5008})
    void what_prices_leave_open_in_a_small_port_is_closed_by_branches(long seed) {
        BerthProblem problem = DrawnPorts.drawn(30, 3, false, seed);
        BerthSolution solution = BerthSolver.solve(problem, 1, units(3_000_000));
        assertThat(solution.optimal()).isTrue();
        assertThat(BerthPlanCheck.of(problem, solution.plan().orElseThrow()))
                .isEqualTo(new BerthPlanCheck.Verdict(solution.cost(), Optional.empty()));
    }

    @Test
    void the_same_seed_and_as_much_work_come_to_the_same_plan() {
        BerthProblem problem = DrawnPorts.drawn(30, 4, false, 7);
        BerthSolution one = BerthSolver.solve(problem, 3, units(250_000));
        BerthSolution other = BerthSolver.solve(problem, 3, units(250_000));
        assertThat(one.plan()).isEqualTo(other.plan());
        assertThat(one.lowerBound()).isEqualTo(other.lowerBound());
        assertThat(one.nodes()).isEqualTo(other.nodes());
    }

    @Test
    void what_nobody_waits_for_any_more_ends_with_the_best_so_far() {
        for (int asks = 0; asks < 200; asks += 17) {
            BerthProblem problem = DrawnPorts.drawn(30, 4, false, asks);
            int[] left = {asks};
            BerthSolution solution = BerthSolver.solve(problem, 1, new SearchWatch() {
                @Override
                public boolean isOver() {
                    return left[0]-- <= 0;
                }

                @Override
                public void progressed(long best, long bound, long nodes) {
                    assertThat(best == NO_PLAN || best >= bound).isTrue();
                }
            });
            assertThat(BerthPlanCheck.of(problem, solution.plan().orElseThrow()))
                    .isEqualTo(new BerthPlanCheck.Verdict(solution.cost(), Optional.empty()));
            assertThat(solution.lowerBound()).isLessThanOrEqualTo(solution.cost());
        }
    }

    @Test
    void a_ship_that_fits_nowhere_makes_the_port_infeasible_and_is_named() {
        BerthProblem.Berth berth = new BerthProblem.Berth(0, 10);
        assertThat(infeasible(new BerthProblem(List.of(new BerthProblem.Ship(0, 10, 1, List.of(0))), List.of(berth))))
                .isEqualTo("no berth admits ship 0");
        assertThat(infeasible(new BerthProblem(List.of(new BerthProblem.Ship(5, 10, 1, List.of(6))), List.of(berth))))
                .contains("ship 0");
    }

    @Test
    void more_ships_than_the_berths_can_serve_in_time_are_infeasible() {
        BerthProblem.Ship ship = new BerthProblem.Ship(0, 20, 1, List.of(5, 5));
        BerthProblem problem =
                new BerthProblem(Collections.nCopies(9, ship), Collections.nCopies(2, new BerthProblem.Berth(0, 20)));
        assertThat(infeasible(problem)).isEqualTo("the berths together cannot serve all ships in time");
    }

    @Test
    void what_no_port_has_is_refused() {
        assertThatThrownBy(() -> new BerthProblem.Berth(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BerthProblem.Ship(0, 5, 0, List.of(1))).hasMessageContaining("weighs");
        assertThatThrownBy(() -> new BerthProblem(List.of(), List.of(new BerthProblem.Berth(0, 5))))
                .hasMessageContaining("ships");
        assertThatThrownBy(() -> new BerthProblem(
                        List.of(new BerthProblem.Ship(0, 5, 1, List.of(1, 2))), List.of(new BerthProblem.Berth(0, 5))))
                .hasMessageContaining("handling time for each berth");
    }

    private static String infeasible(BerthProblem problem) {
        BerthSolution solution = BerthSolver.solve(problem, 1, units(1_000_000));
        assertThat(solution.plan()).isEmpty();
        return solution.infeasible().orElseThrow();
    }

    private static SearchWatch units(long units) {
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return false;
            }

            @Override
            public long mostNodes() {
                return units;
            }

            @Override
            public void progressed(long best, long bound, long nodes) {
                assertThat(best == NO_PLAN || best >= bound).isTrue();
            }
        };
    }
}
