package corridor.optimizer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RetrievalSolverProperties {
    private static final SearchWatch PATIENT = new SearchWatch() {
        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public void progressed(long best, long lowerBound, long nodes) {
            assertThat(best == -1 || best >= lowerBound).isTrue();
        }
    };

    @Property(tries = 150)
    void no_plan_is_better_than_the_optimal_one_and_the_proof_is_true(@ForAll("smallBays") RetrievalProblem problem) {
        OptionalInt fewest = BreadthFirst.fewestRelocations(problem);
        Solution solution = RetrievalSolver.solve(problem, PATIENT);
        PlanCheck.Verdict verdict = PlanCheck.of(problem, solution.plan().orElseThrow());
        assertThat(verdict.fault()).isEmpty();
        assertThat(solution.optimal()).isTrue();
        assertThat(verdict.relocations())
                .isEqualTo(solution.plan().orElseThrow().relocations())
                .isEqualTo(fewest.orElseThrow());
    }

    @Property(tries = 150)
    void a_lower_bound_promises_no_more_than_is_true(@ForAll("smallBays") RetrievalProblem problem) {
        Layout layout = new Layout(problem);
        int bound = new LowerBound(layout, problem.restricted()).of(layout);
        assertThat(bound)
                .isGreaterThanOrEqualTo(layout.badlyPlaced)
                .isLessThanOrEqualTo(BreadthFirst.fewestRelocations(problem).orElseThrow());
    }

    @Property(tries = 100)
    void to_be_free_to_move_any_box_never_costs_more(@ForAll("smallBays") RetrievalProblem problem) {
        assertThat(fewest(new RetrievalProblem(problem.stacks(), problem.maxTiers(), false)))
                .isLessThanOrEqualTo(fewest(new RetrievalProblem(problem.stacks(), problem.maxTiers(), true)));
    }

    @Property(tries = 40)
    void a_search_that_is_cut_off_still_tells_the_truth(
            @ForAll("largeBays") RetrievalProblem problem, @ForAll @LongRange(min = 0, max = 60) long asks) {
        long[] left = {asks};
        Solution solution = RetrievalSolver.solve(problem, new SearchWatch() {
            @Override
            public boolean isOver() {
                return left[0]-- <= 0;
            }

            @Override
            public void progressed(long best, long lowerBound, long nodes) {
                assertThat(best == -1 || best >= lowerBound).isTrue();
            }
        });
        RetrievalPlan plan = solution.plan().orElseThrow();
        assertThat(PlanCheck.of(problem, plan).fault()).isEmpty();
        assertThat(plan.relocations()).isGreaterThanOrEqualTo(solution.lowerBound());
    }

    private static int fewest(RetrievalProblem problem) {
        return RetrievalSolver.solve(problem, PATIENT).plan().orElseThrow().relocations();
    }

    @Provide
    Arbitrary<RetrievalProblem> smallBays() {
        return bays(2, 4, 4, 8);
    }

    @Provide
    Arbitrary<RetrievalProblem> largeBays() {
        return bays(5, 9, 6, 48);
    }

    /** Boxes in any order, some of equal turn, some not wanted; with room enough that no bay is stuck. */
    private static Arbitrary<RetrievalProblem> bays(int fewestStacks, int mostStacks, int mostTiers, int mostBoxes) {
        return Combinators.combine(
                        Arbitraries.integers().between(fewestStacks, mostStacks),
                        Arbitraries.integers().between(2, mostTiers),
                        Arbitraries.integers().between(0, mostBoxes),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.longs())
                .as((stacks, tiers, boxes, kind, restricted, seed) -> {
                    int count = Math.min(boxes, stacks * tiers - tiers + 1);
                    return new RetrievalProblem(
                            filled(stacks, tiers, turns(count, kind, new Random(seed)), new Random(~seed)),
                            tiers,
                            restricted);
                });
    }

    private static List<Integer> turns(int boxes, int kind, Random random) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 1; i <= boxes; i++) {
            boolean stays = kind == 2 && random.nextInt(4) == 0;
            turns.add(stays ? RetrievalProblem.STAYS : kind == 1 ? 1 + random.nextInt(boxes) : i);
        }
        Collections.shuffle(turns, random);
        return turns;
    }

    private static int[][] filled(int stacks, int tiers, List<Integer> turns, Random random) {
        List<List<Integer>> bay = new ArrayList<>();
        for (int i = 0; i < stacks; i++) {
            bay.add(new ArrayList<>());
        }
        for (int turn : turns) {
            List<List<Integer>> open =
                    bay.stream().filter(stack -> stack.size() < tiers).toList();
            open.get(random.nextInt(open.size())).add(turn);
        }
        return bay.stream()
                .map(stack -> stack.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
