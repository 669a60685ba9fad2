package corridor.optimizer.stowage;

import static corridor.optimizer.stowage.Vessels.box;
import static corridor.optimizer.stowage.Vessels.drawn;
import static corridor.optimizer.stowage.Vessels.onBoard;
import static corridor.optimizer.stowage.Vessels.problem;
import static corridor.optimizer.stowage.Vessels.reefer;
import static corridor.optimizer.stowage.Vessels.stack;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StowageSolverTest {
    @Test
    void a_plan_keeps_every_rule_and_is_never_better_than_its_bound() {
        for (long seed = 0; seed < 40; seed++) {
            StowageProblem problem = drawn(seed);
            StowageSolver.Solution solution = StowageSolver.solve(problem, seed, units(20_000));
            StowagePlanCheck.Verdict verdict =
                    StowagePlanCheck.of(problem, solution.plan().orElseThrow());
            assertThat(verdict.faults()).as("seed " + seed).isEmpty();
            assertThat(verdict.objective()).isEqualTo(solution.objective()).isGreaterThanOrEqualTo(solution.bound());
        }
    }

    @Test
    void the_bound_holds_against_every_plan_there_is() {
        for (long seed = 0; seed < 30; seed++) {
            StowageProblem problem = tiny(seed);
            long best = bestOfAll(problem);
            StowageSolver.Solution solution = StowageSolver.solve(problem, seed, units(30_000));
            assertThat(solution.bound()).as("seed " + seed).isLessThanOrEqualTo(best);
            assertThat(solution.objective()).as("seed " + seed).isEqualTo(best);
        }
    }

    @Test
    void with_the_same_seed_and_as_many_units_the_plan_is_the_same() {
        StowageProblem problem = drawn(7);
        assertThat(StowageSolver.solve(problem, 3, units(5_000)))
                .isEqualTo(StowageSolver.solve(problem, 3, units(5_000)));
    }

    @Test
    void what_cannot_be_stowed_is_said_with_its_reason() {
        assertThat(StowageSolver.impossibleBecause(problem(
                        List.of(stack(1, 1, 2)),
                        new StowageProblem.Box("TALL", 40, 40_000, 1_000, false, null, 1, -1))))
                .hasValueSatisfying(why -> assertThat(why).startsWith("TALL fits into no stack"));
        assertThat(StowageSolver.impossibleBecause(problem(List.of(stack(1, 1, 2)), reefer("R1", 1), reefer("R2", 1))))
                .contains("2 40 ft reefers are more than the 1 slots that can take them");
        assertThat(StowageSolver.impossibleBecause(problem(List.of(stack(1, 1, 1)), box("A", 1), box("B", 1))))
                .contains("2 40 ft boxes are more than the 1 slots that can take them");
    }

    @Test
    void other_places_are_told_with_what_they_would_have_cost() {
        StowageProblem problem =
                problem(List.of(stack(1, 1, 2), stack(3, 1, 2)), onBoard("EARLY", 1, 0), box("LATE", 3));
        StowageSolver.Solution solution = StowageSolver.solve(problem, 0, units(1_000));
        assertThat(solution.plan().orElseThrow().stacks()).isEqualTo(List.of(List.of(0), List.of(1)));
        assertThat(Elsewhere.of(problem, solution.plan().orElseThrow(), 3))
                .isEqualTo(List.of(List.of(), List.of(new Elsewhere.Place(0, 2, true))));
    }

    private static StowageProblem tiny(long seed) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        List<StowageProblem.Box> boxes = new ArrayList<>();
        boxes.add(onBoard("ON", 1 + random.nextInt(3), 0));
        for (int i = 0; i < 5; i++) {
            boxes.add(i == 0 ? reefer("R", 1 + random.nextInt(3)) : box("B" + i, 1 + random.nextInt(3)));
        }
        return new StowageProblem(
                List.of(stack(1, 1, 3), stack(2, 1, 2), stack(3, 1, 2)), boxes, 3, StowageProblem.Moments.ANY, 2);
    }

    /** Every way to put the boxes into the stacks, one after the other. */
    private static long bestOfAll(StowageProblem problem) {
        List<List<Integer>> stacks = List.of(new ArrayList<>(List.of(0)), new ArrayList<>(), new ArrayList<>());
        return bestOfAll(problem, stacks, new ArrayList<>(List.of(1, 2, 3, 4, 5)));
    }

    private static long bestOfAll(StowageProblem problem, List<List<Integer>> stacks, List<Integer> left) {
        if (left.isEmpty()) {
            StowagePlanCheck.Verdict verdict = StowagePlanCheck.of(problem, new StowagePlan(stacks));
            return verdict.faults().isEmpty() ? verdict.objective() : Long.MAX_VALUE;
        }
        long best = Long.MAX_VALUE;
        for (Integer box : List.copyOf(left)) {
            left.remove((Object) box);
            for (int stack = 0; stack < stacks.size(); stack++) {
                if (stacks.get(stack).size() < problem.stacks().get(stack).tiers()) {
                    stacks.get(stack).add(box);
                    best = Math.min(best, bestOfAll(problem, stacks, left));
                    stacks.get(stack).removeLast();
                }
            }
            left.add(box);
        }
        return best;
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
