package corridor.optimizer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PremarshallingTest {
    @Test
    void no_plan_is_better_than_the_optimal_one_and_a_bay_that_cannot_be_ordered_says_so() {
        Random random = new Random(7);
        int stuck = 0;
        for (int seed = 0; seed < 150; seed++) {
            int tiers = 2 + random.nextInt(3);
            int stacks = 2 + random.nextInt(3);
            PremarshallingProblem problem =
                    drawn(stacks, tiers, 1 + random.nextInt(Math.min(8, stacks * tiers)), seed % 2 == 0, random);
            OptionalInt fewest = fewest(problem);
            PremarshallingSolution solution = PremarshallingSolver.solve(problem, seed, units(2_000_000));
            if (fewest.isEmpty()) {
                stuck++;
                assertThat(solution.moves()).isEmpty();
                assertThat(solution.infeasible()).isPresent();
            } else {
                assertThat(solution.infeasible()).isEmpty();
                assertThat(solution.optimal()).isTrue();
                assertThat(solution.moves().orElseThrow()).hasSize(fewest.getAsInt());
                assertThat(PremarshallingCheck.fault(problem, solution.moves().orElseThrow()))
                        .isEmpty();
            }
        }
        assertThat(stuck).isPositive();
    }

    @Test
    void a_bound_promises_no_more_than_is_true() {
        Random random = new Random(8);
        for (int i = 0; i < 100; i++) {
            PremarshallingProblem problem = drawn(3, 3, 6, i % 2 == 0, random);
            Layout layout = new Layout(problem.bay());
            int bound = new MarshallingBound(layout).of(layout);
            fewest(problem).ifPresent(fewest -> assertThat(bound).isLessThanOrEqualTo(fewest));
        }
    }

    @Test
    void a_search_that_is_cut_off_still_tells_the_truth_and_the_same_work_comes_to_the_same_plan() {
        Random random = new Random(9);
        for (int units = 0; units < 200_000; units += 40_000) {
            PremarshallingProblem problem = drawn(6, 5, 22, false, random);
            PremarshallingSolution one = PremarshallingSolver.solve(problem, 4, units(units));
            PremarshallingSolution other = PremarshallingSolver.solve(problem, 4, units(units));
            assertThat(one.moves()).isEqualTo(other.moves());
            assertThat(one.lowerBound()).isEqualTo(other.lowerBound());
            one.moves().ifPresent(moves -> {
                assertThat(PremarshallingCheck.fault(problem, moves)).isEmpty();
                assertThat(moves.size()).isGreaterThanOrEqualTo(one.lowerBound());
            });
        }
    }

    @Test
    void a_wrong_plan_is_caught() {
        PremarshallingProblem problem = new PremarshallingProblem(new int[][] {{1, 2}, {3}, {}}, 2);
        assertThat(fault(problem, 0, 1)).isEmpty();
        assertThat(fault(problem)).contains("stands above one due before it");
        assertThat(fault(problem, 0, 2, 0, 2, 2, 1)).isEmpty();
        assertThat(fault(problem, 0, 2, 0, 2)).isEmpty();
        assertThat(fault(problem, 1, 2, 0, 2, 0, 2)).isEqualTo("step 3: stack 2 is full");
        assertThat(fault(problem, 2, 0)).isEqualTo("step 1: there is no box to lift from stack 2");
        assertThat(fault(problem, 0, 0)).contains("cannot be put on stack 0");
        assertThat(fault(problem, 0, 3)).contains("cannot be put on stack 3");
    }

    private static String fault(PremarshallingProblem problem, int... moves) {
        List<Move.Relocate> plan = new ArrayList<>();
        for (int i = 0; i < moves.length; i += 2) {
            plan.add(new Move.Relocate(moves[i], moves[i + 1]));
        }
        return PremarshallingCheck.fault(problem, plan).orElse("");
    }

    /** By going through all layouts, generation by generation. */
    private static OptionalInt fewest(PremarshallingProblem problem) {
        List<List<List<Integer>>> now = new ArrayList<>();
        List<List<Integer>> bay = new ArrayList<>();
        for (int[] stack : problem.bay().stacks()) {
            bay.add(new ArrayList<>(Arrays.stream(stack).boxed().toList()));
        }
        now.add(bay);
        Set<List<List<Integer>>> seen = new HashSet<>(now);
        for (int moves = 0; !now.isEmpty(); moves++) {
            List<List<List<Integer>>> next = new ArrayList<>();
            for (List<List<Integer>> layout : now) {
                if (PremarshallingCheck.fault(asProblem(layout, problem.bay().maxTiers()), List.of())
                        .isEmpty()) {
                    return OptionalInt.of(moves);
                }
                for (int from = 0; from < layout.size(); from++) {
                    for (int to = 0; to < layout.size(); to++) {
                        if (from != to
                                && !layout.get(from).isEmpty()
                                && layout.get(to).size() < problem.bay().maxTiers()) {
                            List<List<Integer>> after = new ArrayList<>();
                            layout.forEach(stack -> after.add(new ArrayList<>(stack)));
                            after.get(to).add(after.get(from).removeLast());
                            if (seen.add(after)) {
                                next.add(after);
                            }
                        }
                    }
                }
            }
            now = next;
        }
        return OptionalInt.empty();
    }

    private static PremarshallingProblem asProblem(List<List<Integer>> layout, int tiers) {
        return new PremarshallingProblem(
                layout.stream()
                        .map(stack -> stack.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                tiers);
    }

    private static PremarshallingProblem drawn(int stacks, int tiers, int boxes, boolean groups, Random random) {
        List<List<Integer>> bay = new ArrayList<>();
        for (int stack = 0; stack < stacks; stack++) {
            bay.add(new ArrayList<>());
        }
        List<Integer> turns = new ArrayList<>();
        for (int box = 1; box <= boxes; box++) {
            turns.add(groups ? 1 + random.nextInt(boxes) : box);
        }
        Collections.shuffle(turns, random);
        for (int turn : turns) {
            List<List<Integer>> open =
                    bay.stream().filter(stack -> stack.size() < tiers).toList();
            open.get(random.nextInt(open.size())).add(turn);
        }
        return asProblem(bay, tiers);
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
