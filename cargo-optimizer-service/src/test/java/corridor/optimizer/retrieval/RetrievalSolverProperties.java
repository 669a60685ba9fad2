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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

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

    @Property(tries = 400)
    void so_many_detours_are_needed_as_are_proven(@ForAll("fullBays") RetrievalProblem problem) {
        Layout layout = new Layout(problem);
        int detours = new Detours(layout, problem.restricted()).atLeast(layout, 10_000);
        BreadthFirst.fewestRelocations(problem)
                .ifPresent(fewest -> assertThat(layout.badlyPlaced + detours).isLessThanOrEqualTo(fewest));
    }

    @Property(tries = 300)
    void of_the_boxes_above_a_due_one_no_fewer_make_a_detour_than_must(
            @ForAll @Size(max = 7) List<@IntRange(min = 2, max = 9) Integer> above,
            @ForAll @Size(max = 3) List<@IntRange(max = 10) Integer> open) {
        List<Integer> due = new ArrayList<>(List.of(1));
        due.addAll(above);
        int[] stack = due.stream().mapToInt(Integer::intValue).toArray();
        int[] taken = IntStream.concat(IntStream.of(-1), open.stream().mapToInt(Integer::intValue))
                .toArray();
        Layout layout = new Layout(new RetrievalProblem(new int[][] {stack}, stack.length, false));
        int[] ranks = Arrays.copyOf(layout.box, stack.length);
        Set<List<Integer>> ways =
                new HashSet<>(Set.of(Arrays.stream(taken).boxed().toList()));
        int fewest = fewestAside(ranks, stack.length - 1, ways);
        assertThat(new Straight(taken.length).missing(taken, layout, 1, 0, stack.length - 1, 9, 10_000))
                .isEqualTo(fewest);
    }

    @Property(tries = 60)
    void a_plan_whose_boxes_are_rerouted_stays_a_plan_and_needs_no_more(
            @ForAll("largeBays") RetrievalProblem restrictedOrNot, @ForAll long seed) {
        RetrievalProblem problem = new RetrievalProblem(restrictedOrNot.stacks(), restrictedOrNot.maxTiers(), false);
        Layout start = new Layout(problem);
        start.retrieveAll();
        int[] quick = new int[4 * start.box.length + 1];
        int relocations = new Greedy(false).play(new Layout(start), quick.length - 1, quick);
        Assume.that(relocations < quick.length);
        Rerouting rerouting = new Rerouting(start, seed);
        rerouting.begin(Arrays.copyOf(quick, relocations));
        int before = relocations;
        while (rerouting.walk(3_000, PATIENT)) {
            int[] path = rerouting.path();
            assertThat(path.length).isLessThan(before);
            assertThat(replayed(start, path).badlyPlaced).isZero();
            before = path.length;
        }
    }

    private static Layout replayed(Layout start, int[] path) {
        Layout layout = new Layout(start);
        for (int move : path) {
            assertThat(layout.height[move >> 8]).isPositive();
            assertThat(layout.hasRoom(move & 0xff)).isTrue();
            layout.relocate(move >> 8, move & 0xff);
            layout.retrieveAll();
        }
        return layout;
    }

    @Property(tries = 400)
    void what_is_called_too_deep_cannot_be_brought_out(@ForAll("fullBays") RetrievalProblem problem) {
        Layout start = new Layout(problem);
        start.retrieveAll();
        if (TooDeep.of(start).isPresent()) {
            assertThat(BreadthFirst.fewestRelocations(problem)).isEmpty();
        }
    }

    /** By trying all ways to put each box on a stack that takes it, or to leave it out. */
    private static int fewestAside(int[] ranks, int top, Set<List<Integer>> ways) {
        if (top == 0) {
            return 0;
        }
        Set<List<Integer>> put = new HashSet<>();
        for (List<Integer> way : ways) {
            for (int to = 0; to < way.size(); to++) {
                if (way.get(to) >= ranks[top]) {
                    List<Integer> then = new ArrayList<>(way);
                    then.set(to, ranks[top]);
                    put.add(then);
                }
            }
        }
        int without = 1 + fewestAside(ranks, top - 1, ways);
        return put.isEmpty() ? without : Math.min(without, fewestAside(ranks, top - 1, put));
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

    /** Up to the last slot but one. */
    @Provide
    Arbitrary<RetrievalProblem> fullBays() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            int stacks = 2 + random.nextInt(3);
            int tiers = 2 + random.nextInt(3);
            int boxes = Math.min(8, stacks * tiers - 1);
            return new RetrievalProblem(
                    filled(stacks, tiers, turns(boxes, random.nextInt(3), random), random),
                    tiers,
                    random.nextInt(4) == 0);
        });
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
