package corridor.optimizer.loading;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.loading.CargoSpace.Balance;
import corridor.optimizer.search.SearchWatch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadingSolverTest {
    private static final Set<BoxKind.Edge> ANY_WAY = EnumSet.allOf(BoxKind.Edge.class);
    private static final Set<BoxKind.Edge> THIS_SIDE_UP = EnumSet.of(BoxKind.Edge.HEIGHT);

    @Test
    void boxes_that_fill_the_space_exactly_fill_it() {
        LoadingProblem problem = new LoadingProblem(
                List.of(CargoSpace.of("space", 4000, 2000, 2000)),
                List.of(BoxKind.of("cube", 1000, 1000, 1000, ANY_WAY, 20)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(10_000));
        assertThat(checked(problem, solution).boxes()).isEqualTo(16);
        assertThat(solution.optimal()).isTrue();
        assertThat(solution.utilisationPercent(problem)).isEqualTo(100);
        assertThat(solution.plan().orElseThrow().leftBehind(problem)).containsExactly(4);
    }

    @Test
    void an_edge_that_nothing_reaches_is_not_counted_as_room() {
        LoadingProblem problem = new LoadingProblem(
                List.of(CargoSpace.of("space", 4900, 2900, 2500)),
                List.of(BoxKind.of("cube", 1000, 1000, 1000, ANY_WAY, 50)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(10_000));
        assertThat(checked(problem, solution).boxes()).isEqualTo(16);
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void what_no_space_can_take_is_named_and_the_rest_is_loaded() {
        CargoSpace space = new CargoSpace("space", 3000, 2000, 2000, 500, Optional.empty(), Optional.empty());
        LoadingProblem problem = new LoadingProblem(
                List.of(space),
                List.of(
                        new BoxKind("mast", 300, 300, 2500, THIS_SIDE_UP, 10, BoxKind.ANY_LOAD, 1, 1),
                        new BoxKind("anvil", 300, 300, 300, ANY_WAY, 501, BoxKind.ANY_LOAD, 1, 1),
                        new BoxKind("crate", 500, 500, 500, ANY_WAY, 20, BoxKind.ANY_LOAD, 1, 3)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(10_000));
        assertThat(solution.unloadable())
                .containsExactly(
                        new Unloadable(0, "box mast fits in no orientation"),
                        new Unloadable(1, "box anvil is heavier than the limit"));
        assertThat(checked(problem, solution).leftBehind(problem)).containsExactly(1, 1, 0);
        assertThat(solution.optimal()).isTrue();
        assertThat(solution.all()).isFalse();
    }

    @Test
    void as_few_spaces_as_possible_are_used() {
        LoadingProblem problem = new LoadingProblem(
                List.of(
                        CargoSpace.of("first", 3000, 2000, 2000),
                        CargoSpace.of("second", 3000, 2000, 2000),
                        CargoSpace.of("third", 3000, 2000, 2000)),
                List.of(
                        BoxKind.of("cube", 1000, 1000, 1000, ANY_WAY, 14),
                        BoxKind.of("half", 1000, 1000, 500, ANY_WAY, 12)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(50_000));
        assertThat(checked(problem, solution).loads()).hasSize(2);
        assertThat(solution.all()).isTrue();
        assertThat(solution.fewestSpaces()).isEqualTo(2);
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void nothing_is_put_on_a_fragile_box() {
        LoadingProblem problem = new LoadingProblem(
                List.of(CargoSpace.of("space", 2000, 1000, 2000)),
                List.of(
                        new BoxKind("glass", 1000, 1000, 1000, THIS_SIDE_UP, 10, 0, 1, 2),
                        new BoxKind("crate", 1000, 1000, 1000, THIS_SIDE_UP, 10, BoxKind.ANY_LOAD, 1, 2)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(10_000));
        assertThat(checked(problem, solution).boxes()).isEqualTo(4);
    }

    @Test
    void every_plan_keeps_every_rule_wherever_the_search_is_cut_off() {
        for (int number = 0; number < 30; number++) {
            LoadingProblem problem = new Consignments(number).strict();
            for (long units : new long[] {1, 7, 50, 400, 2_000}) {
                LoadingSolution solution = LoadingSolver.solve(problem, 1, units(units));
                LoadingPlan plan = checked(problem, solution);
                assertThat(plan.volumeMm3()).isLessThanOrEqualTo(solution.boundMm3());
            }
        }
    }

    @Test
    void more_work_never_loads_less_and_some_loads_more() {
        long quick = 0;
        long slow = 0;
        for (int number = 0; number < 6; number++) {
            LoadingProblem problem = new Consignments(number).roomy(number % 2 == 0);
            long first =
                    checked(problem, LoadingSolver.solve(problem, 1, units(10))).volumeMm3();
            long then = checked(problem, LoadingSolver.solve(problem, 1, units(3_000)))
                    .volumeMm3();
            assertThat(then).isGreaterThanOrEqualTo(first);
            quick += first;
            slow += then;
        }
        assertThat(slow).isGreaterThan(quick);
    }

    @Test
    void the_same_seed_and_as_much_work_come_to_the_same_plan() {
        for (int number = 0; number < 10; number++) {
            LoadingProblem problem = new Consignments(number).strict();
            LoadingSolution first = LoadingSolver.solve(problem, 5, units(1_000));
            LoadingSolution second = LoadingSolver.solve(problem, 5, units(1_000));
            assertThat(first.plan()).isEqualTo(second.plan());
            assertThat(first.nodes()).isEqualTo(second.nodes());
        }
    }

    @Test
    void a_search_that_has_nothing_left_to_try_ends_though_nothing_is_proven() {
        CargoSpace space = new CargoSpace("space", 3000, 2000, 2000, 70, Optional.empty(), Optional.empty());
        LoadingProblem problem = new LoadingProblem(
                List.of(space),
                List.of(new BoxKind("crate", 500, 500, 500, ANY_WAY, 40, BoxKind.ANY_LOAD, 1, 2)),
                LoadingRules.OF_A_CREW);
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(Long.MAX_VALUE));
        assertThat(checked(problem, solution).boxes()).isEqualTo(1);
        assertThat(solution.optimal()).isFalse();
    }

    @Test
    void whom_nobody_waits_for_ends_at_once_with_a_plan() {
        LoadingProblem problem = new Consignments(3).strict();
        LoadingSolution solution = LoadingSolver.solve(problem, 1, new Units(Long.MAX_VALUE, true));
        checked(problem, solution);
        assertThat(solution.optimal()).isFalse();
    }

    @Test
    void a_crew_that_has_loaded_a_part_goes_on_from_there() {
        int found = 0;
        for (int number = 0; number < 30; number++) {
            LoadingProblem problem = new Consignments(number).strict();
            LoadingPlan first = checked(problem, LoadingSolver.solve(problem, 1, units(100)));
            for (LoadingPlan.Load load : first.loads()) {
                List<Placement> done =
                        load.sequence().subList(0, load.sequence().size() / 2);
                LoadingProblem rest = new LoadingProblem(
                        problem.spaces(),
                        problem.kinds(),
                        problem.rules(),
                        List.of(new LoadingPlan.Load(load.space(), done)));
                LoadingPlan on = checked(rest, LoadingSolver.solve(rest, Optional.of(first), 1, units(400)));
                assertThat(on.volumeMm3()).isGreaterThanOrEqualTo(first.volumeMm3());
                LoadingSolution anew = LoadingSolver.solve(rest, 1, units(400));
                if (anew.plan().isPresent()) {
                    checked(rest, anew);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void what_stands_is_filled_up_and_counts() {
        Placement cube = new Placement(0, 0, 0, 0, 1000, 1000, 1000);
        LoadingProblem problem = new LoadingProblem(
                List.of(CargoSpace.of("space", 2000, 1000, 2000)),
                List.of(BoxKind.of("cube", 1000, 1000, 1000, ANY_WAY, 5)),
                LoadingRules.OF_A_CREW,
                List.of(new LoadingPlan.Load(0, List.of(cube))));
        LoadingSolution solution = LoadingSolver.solve(problem, 1, units(10_000));
        LoadingPlan plan = checked(problem, solution);
        assertThat(plan.boxes()).isEqualTo(4);
        assertThat(plan.loads().getFirst().sequence().getFirst()).isEqualTo(cube);
        assertThat(plan.leftBehind(problem)).containsExactly(1);
        assertThat(solution.optimal()).isTrue();
    }

    @Test
    void nothing_is_put_behind_what_stands_or_in_the_way_of_what_is_unloaded_before() {
        Placement parcel = new Placement(0, 1000, 0, 0, 1000, 1000, 1000);
        LoadingProblem problem = new LoadingProblem(
                List.of(CargoSpace.of("space", 3000, 1000, 2000)),
                List.of(
                        new BoxKind("early", 1000, 1000, 1000, THIS_SIDE_UP, 10, BoxKind.ANY_LOAD, 1, 2),
                        new BoxKind("late", 1000, 1000, 1000, THIS_SIDE_UP, 10, BoxKind.ANY_LOAD, 2, 4)),
                LoadingRules.OF_A_CREW,
                List.of(new LoadingPlan.Load(0, List.of(parcel))));
        LoadingPlan plan = checked(problem, LoadingSolver.solve(problem, 1, units(10_000)));
        assertThat(plan.leftBehind(problem)).containsExactly(0, 4);
    }

    @Test
    void a_part_that_is_out_of_balance_and_stays_so_has_no_plan() {
        CargoSpace space = new CargoSpace(
                "space", 3000, 1000, 1000, 100, Optional.of(new Balance(-100, 100, -100, 100)), Optional.empty());
        LoadingProblem problem = new LoadingProblem(
                List.of(space),
                List.of(new BoxKind("anvil", 500, 1000, 500, THIS_SIDE_UP, 90, BoxKind.ANY_LOAD, 1, 2)),
                LoadingRules.OF_A_CREW,
                List.of(new LoadingPlan.Load(0, List.of(new Placement(0, 0, 0, 0, 500, 1000, 500)))));
        assertThat(LoadingSolver.solve(problem, 1, units(1_000)).plan()).isEmpty();
    }

    private static LoadingPlan checked(LoadingProblem problem, LoadingSolution solution) {
        LoadingPlan plan = solution.plan().orElseThrow();
        assertThat(LoadingPlanCheck.of(problem, plan).fault()).isEmpty();
        return plan;
    }

    private static SearchWatch units(long most) {
        return new Units(most, false);
    }

    private record Units(long mostNodes, boolean isOver) implements SearchWatch {
        @Override
        public void progressed(long best, long bound, long nodes) {
            assertThat(best).isLessThanOrEqualTo(bound);
        }
    }
}
