package corridor.optimizer.quay;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuaySolverTest {
    @Test
    void no_plan_is_better_than_the_best_of_all_and_no_bound_promises_too_much() {
        int without = 0;
        for (int seed = 1; seed <= 24; seed++) {
            QuayProblem problem = DrawnQuays.drawn(2 + seed % 3, seed % 2 == 0, seed);
            long least = DrawnQuays.least(problem);
            QuaySolution solution = QuaySolver.solve(problem, seed, units(400_000));
            if (least == Long.MAX_VALUE) {
                without++;
                assertThat(solution.plan()).isEmpty();
            } else {
                assertThat(solution.infeasible()).isEmpty();
                assertThat(solution.lowerBound()).isLessThanOrEqualTo(least);
                assertThat(solution.cost()).as("quay %s", seed).isEqualTo(least);
                assertThat(QuayPlanCheck.of(problem, solution.plan().orElseThrow()))
                        .isEqualTo(new QuayPlanCheck.Verdict(least, Optional.empty()));
            }
        }
        assertThat(without).isPositive();
    }

    @Test
    void what_is_fixed_stays_and_the_rest_is_planned_around_it() {
        QuayProblem free = DrawnQuays.large(15, 3);
        QuayPlan before = QuaySolver.solve(free, 1, units(2_000_000)).plan().orElseThrow();
        List<QuayProblem.Ship> ships = new ArrayList<>(free.ships());
        for (int ship = 0; ship < 5; ship++) {
            QuayProblem.Ship old = ships.get(ship);
            ships.set(
                    ship,
                    new QuayProblem.Ship(
                            old.lengthM(),
                            old.draughtCm(),
                            old.arrival(),
                            old.latestDeparture(),
                            old.weight(),
                            old.fewestCranes(),
                            old.handling(),
                            Optional.of(before.stays().get(ship))));
        }
        QuayProblem frozen = new QuayProblem(free.sections(), free.cranes(), free.tides(), ships, free.horizon());
        QuaySolution solution = QuaySolver.solve(frozen, 2, units(2_000_000));
        QuayPlan plan = solution.plan().orElseThrow();
        assertThat(plan.stays().subList(0, 5)).isEqualTo(before.stays().subList(0, 5));
        assertThat(QuayPlanCheck.of(frozen, plan))
                .isEqualTo(new QuayPlanCheck.Verdict(solution.cost(), Optional.empty()));
        assertThat(solution.lowerBound()).isLessThanOrEqualTo(solution.cost());
    }

    @Test
    void the_same_seed_and_as_much_work_come_to_the_same_plan() {
        QuayProblem problem = DrawnQuays.large(12, 4);
        QuaySolution one = QuaySolver.solve(problem, 3, units(1_000_000));
        QuaySolution other = QuaySolver.solve(problem, 3, units(1_000_000));
        assertThat(one.plan()).isEqualTo(other.plan());
        assertThat(one.lowerBound()).isEqualTo(other.lowerBound());
    }

    @Test
    void what_nobody_waits_for_any_more_ends_with_the_best_so_far() {
        for (int asks = 0; asks < 120; asks += 13) {
            QuayProblem problem = DrawnQuays.large(10, asks);
            int[] left = {asks};
            QuaySolution solution = QuaySolver.solve(problem, 1, new SearchWatch() {
                @Override
                public boolean isOver() {
                    return left[0]-- <= 0;
                }

                @Override
                public void progressed(long best, long bound, long nodes) {
                    assertThat(best == NO_PLAN || best >= bound).isTrue();
                }
            });
            assertThat(QuayPlanCheck.of(problem, solution.plan().orElseThrow()))
                    .isEqualTo(new QuayPlanCheck.Verdict(solution.cost(), Optional.empty()));
        }
    }

    @Test
    void a_ship_that_the_quay_cannot_take_makes_the_port_infeasible_and_is_named() {
        assertThat(infeasible(ship(900, 10, 1, 5))).isEqualTo("ship 0 is longer than the quay");
        assertThat(infeasible(ship(300, 16, 1, 5))).contains("long and deep enough");
        assertThat(infeasible(ship(100, 10, 4, 5))).contains("more cranes than there are");
        assertThat(infeasible(ship(100, 10, 1, 50))).contains("even alone");
        assertThat(infeasible(ship(100, 13, 1, 9))).contains("even alone"); // it would miss the tide
    }

    @Test
    void more_work_than_cranes_can_do_in_time_is_infeasible() {
        QuayProblem.Ship ship = ship(10, 10, 3, 9);
        assertThat(infeasible(ship, ship, ship, ship))
                .isEqualTo("cranes and quay together cannot serve all ships in time");
    }

    @Test
    void ships_fixed_in_the_same_place_are_infeasible() {
        QuayProblem.Ship ship =
                new QuayProblem.Ship(100, 10, 0, 30, 1, 1, List.of(5), Optional.of(new QuayPlan.Stay(0, 1, 1, 6)));
        assertThat(infeasible(ship, ship)).contains("in each other's way");
    }

    private static QuayProblem.Ship ship(int lengthM, int draughtCm, int cranes, int handling) {
        return new QuayProblem.Ship(lengthM, draughtCm, 0, 30, 1, cranes, List.of(handling), Optional.empty());
    }

    /** 400 m, half of them deep, three cranes, and one high tide. */
    private static String infeasible(QuayProblem.Ship... ships) {
        QuayProblem problem = new QuayProblem(
                List.of(new QuayProblem.Section(0, 200, 12), new QuayProblem.Section(200, 400, 18)),
                3,
                List.of(new QuayProblem.Tide(0, 40, 12), new QuayProblem.Tide(2, 8, 20)),
                List.of(ships),
                30);
        QuaySolution solution = QuaySolver.solve(problem, 1, units(3_000_000));
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
