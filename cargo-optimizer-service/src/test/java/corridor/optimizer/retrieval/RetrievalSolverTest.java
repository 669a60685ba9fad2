package corridor.optimizer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetrievalSolverTest {
    private static final SearchWatch PATIENT = SearchWatch.until(System.nanoTime() + 60_000_000_000L);

    @Test
    void a_bay_in_order_needs_no_relocation() {
        Solution solution =
                RetrievalSolver.solve(new RetrievalProblem(new int[][] {{3, 1}, {4, 2}}, 2, false), PATIENT);
        assertThat(solution.plan().orElseThrow().moves())
                .containsExactly(
                        new Move.Retrieve(0), new Move.Retrieve(1), new Move.Retrieve(0), new Move.Retrieve(1));
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void nothing_wanted_is_nothing_to_do() {
        Solution solution = RetrievalSolver.solve(
                new RetrievalProblem(new int[][] {{RetrievalProblem.STAYS}, {}}, 3, false), PATIENT);
        assertThat(solution.plan().orElseThrow().moves()).isEmpty();
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void a_box_that_steps_aside_in_time_can_save_a_relocation() {
        int[][] bay = {{4}, {5, 1, 6}, {2, 7, 3}};
        int any = fewest(new RetrievalProblem(bay, 4, false));
        int onlyAbove = fewest(new RetrievalProblem(bay, 4, true));
        assertThat(any).isLessThanOrEqualTo(onlyAbove);
    }

    @Test
    void boxes_that_are_not_wanted_are_moved_out_of_the_way_only() {
        int stays = RetrievalProblem.STAYS;
        RetrievalProblem problem = new RetrievalProblem(new int[][] {{1, stays, stays}, {stays}}, 4, false);
        Solution solution = RetrievalSolver.solve(problem, PATIENT);
        assertThat(solution.plan().orElseThrow().relocations()).isEqualTo(2);
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void a_bay_without_room_has_no_plan_and_says_so() {
        for (boolean restricted : new boolean[] {false, true}) {
            Solution solution =
                    RetrievalSolver.solve(new RetrievalProblem(new int[][] {{1, 2}, {4, 3}}, 2, restricted), PATIENT);
            assertThat(solution.plan()).isEmpty();
            assertThat(solution.optimal()).isFalse();
            assertThat(solution.infeasible())
                    .hasValueSatisfying(why -> assertThat(why).contains("too little room"));
        }
    }

    @Test
    void a_large_bay_whose_first_box_lies_too_deep_has_no_plan_and_says_why_at_once() {
        int[][] bay = new int[3][10];
        for (int i = 0; i < 30; i++) {
            bay[i / 10][i % 10] = i + 1;
        }
        Solution solution = RetrievalSolver.solve(new RetrievalProblem(bay, 12, false), watch(() -> true));
        assertThat(solution.plan()).isEmpty();
        assertThat(solution.nodes()).isZero();
        assertThat(solution.infeasible())
                .hasValueSatisfying(why ->
                        assertThat(why).contains("29 other boxes must stand in the other stacks, which hold 24"));
    }

    @Test
    void little_room_is_enough_where_it_is_in_the_right_place() {
        Solution solution =
                RetrievalSolver.solve(new RetrievalProblem(new int[][] {{3, 1, 4}, {5, 2, 6}, {7}}, 3, false), PATIENT);
        assertThat(solution.infeasible()).isEmpty();
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void what_nobody_waits_for_any_more_ends_with_the_best_so_far() {
        RetrievalProblem problem = large();
        Solution solution = RetrievalSolver.solve(problem, watch(() -> true));
        assertThat(PlanCheck.of(problem, solution.plan().orElseThrow()).fault()).isEmpty();
        assertThat(solution.nodes()).isZero();
    }

    @Test
    void a_longer_search_finds_better_plans_and_better_proofs() {
        RetrievalProblem problem = large();
        AtomicInteger asks = new AtomicInteger();
        Solution quick = RetrievalSolver.solve(problem, watch(() -> true));
        Solution slow = RetrievalSolver.solve(problem, watch(() -> asks.incrementAndGet() > 400));
        assertThat(slow.plan().orElseThrow().relocations())
                .isLessThan(quick.plan().orElseThrow().relocations());
        assertThat(slow.lowerBound()).isGreaterThanOrEqualTo(quick.lowerBound());
    }

    @Test
    void a_search_comes_to_the_same_plan_twice() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        RetrievalProblem problem = new RetrievalProblem(new int[][] {{3, 6, 2}, {5, 1, 9}, {8, 4, 7}, {}}, 4, false);
        assertThat(RetrievalSolver.solve(problem, watch(() -> first.incrementAndGet() > 10_000))
                        .plan())
                .isEqualTo(RetrievalSolver.solve(problem, watch(() -> second.incrementAndGet() > 10_000))
                        .plan());
    }

    @Test
    void a_problem_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new RetrievalProblem(new int[][] {{1, 2}}, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("higher");
        assertThatThrownBy(() -> new RetrievalProblem(new int[][] {{0}}, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrievalProblem(new int[][] {}, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Ten stacks of eight, in an order of chance that is the same every time. */
    private static RetrievalProblem large() {
        List<Integer> turns = new ArrayList<>();
        for (int turn = 1; turn <= 80; turn++) {
            turns.add(turn);
        }
        Collections.shuffle(turns, new Random(7));
        int[][] stacks = new int[10][8];
        for (int i = 0; i < 80; i++) {
            stacks[i / 8][i % 8] = turns.get(i);
        }
        return new RetrievalProblem(stacks, 10, false);
    }

    private static int fewest(RetrievalProblem problem) {
        Solution solution = RetrievalSolver.solve(problem, PATIENT);
        assertThat(solution.optimal()).isTrue();
        return solution.plan().orElseThrow().relocations();
    }

    private static SearchWatch watch(java.util.function.BooleanSupplier over) {
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return over.getAsBoolean();
            }

            @Override
            public void progressed(long best, long lowerBound, long nodes) {
                assertThat(nodes).isNotNegative();
            }
        };
    }
}
