package corridor.optimizer.loading;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.loading.CargoSpace.Axles;
import corridor.optimizer.loading.CargoSpace.Balance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One error planted at a time; the check must find each. */
class LoadingPlanCheckTest {
    private static final Set<BoxKind.Edge> ANY_WAY = EnumSet.allOf(BoxKind.Edge.class);
    private static final Set<BoxKind.Edge> THIS_SIDE_UP = EnumSet.of(BoxKind.Edge.HEIGHT);

    /** Kind 0: 200 x 100 x 100, two of them, for the second stop. Kind 1: a cube of 100, two of them, for the first. */
    private static final LoadingProblem PROBLEM = problem(space(), LoadingRules.OF_A_CREW, BoxKind.ANY_LOAD);

    private static final Placement LONG = new Placement(0, 0, 0, 0, 200, 100, 100);
    private static final Placement SECOND_LONG = new Placement(0, 0, 100, 0, 200, 100, 100);
    private static final Placement CUBE = new Placement(1, 200, 0, 0, 100, 100, 100);
    private static final Placement UPPER_CUBE = new Placement(1, 200, 0, 100, 100, 100, 100);

    @Test
    void a_good_plan_has_no_fault_and_its_volume_is_counted() {
        LoadingPlanCheck.Verdict verdict = LoadingPlanCheck.of(PROBLEM, plan(LONG, SECOND_LONG, CUBE, UPPER_CUBE));
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.volumeMm3()).isEqualTo(6_000_000);
    }

    @Test
    void a_box_must_be_inside() {
        assertFault(PROBLEM, "is not inside", new Placement(1, 901, 0, 0, 100, 100, 100));
        assertFault(PROBLEM, "is not inside", new Placement(1, Integer.MAX_VALUE, 0, 0, 100, 100, 100));
        assertFault(PROBLEM, "is not inside", new Placement(1, 0, -1, 0, 100, 100, 100));
        assertFault(PROBLEM, "is not inside", new Placement(1, 0, 0, 201, 100, 100, 100));
    }

    @Test
    void two_boxes_cannot_be_in_one_place() {
        assertFault(PROBLEM, "is where box 1 is", LONG, new Placement(1, 199, 99, 0, 100, 100, 100));
    }

    @Test
    void a_box_is_turned_only_as_allowed() {
        assertFault(PROBLEM, "turned", new Placement(0, 0, 0, 0, 100, 100, 200));
        assertFault(PROBLEM, "turned", new Placement(1, 0, 0, 0, 100, 100, 101));
        assertThat(LoadingPlanCheck.of(PROBLEM, plan(new Placement(0, 0, 0, 0, 100, 200, 100)))
                        .fault())
                .isEmpty();
    }

    @Test
    void no_more_are_loaded_than_there_are() {
        assertFault(PROBLEM, "more are loaded", CUBE, UPPER_CUBE, new Placement(1, 400, 0, 0, 100, 100, 100));
    }

    @Test
    void kinds_and_spaces_are_those_of_the_problem() {
        assertFault(PROBLEM, "no kind", new Placement(2, 0, 0, 0, 100, 100, 100));
        assertThat(LoadingPlanCheck.of(PROBLEM, new LoadingPlan(List.of(new LoadingPlan.Load(1, List.of(LONG)))))
                        .fault())
                .contains("there is no space 1");
        LoadingPlan.Load load = new LoadingPlan.Load(0, List.of(LONG));
        assertThat(LoadingPlanCheck.of(PROBLEM, new LoadingPlan(List.of(load, load)))
                        .fault())
                .contains("space 0 is loaded twice");
    }

    @Test
    void the_whole_base_is_supported() {
        Placement overhanging = new Placement(1, 250, 0, 100, 100, 100, 100);
        assertFault(PROBLEM, "not fully supported", LONG, CUBE, overhanging);
        assertFault(PROBLEM, "not fully supported", new Placement(1, 0, 0, 50, 100, 100, 100));
        LoadingProblem onlyRoom = problem(space(), LoadingRules.OF_ROOM, BoxKind.ANY_LOAD);
        assertThat(LoadingPlanCheck.of(onlyRoom, plan(LONG, CUBE, overhanging)).fault())
                .isEmpty();
    }

    @Test
    void what_rests_on_a_box_through_others_counts_too() {
        LoadingProblem fragile = problem(space(), LoadingRules.OF_A_CREW, 30);
        Placement below = new Placement(0, 0, 0, 0, 200, 100, 100);
        Placement middle = new Placement(0, 0, 0, 100, 200, 100, 100);
        Placement top = new Placement(1, 0, 0, 200, 100, 100, 100);
        assertThat(LoadingPlanCheck.of(fragile, plan(below, middle)).fault()).isEmpty();
        assertFault(fragile, "box 1 bears more than it can", below, middle, top);
    }

    @Test
    void a_load_is_shared_by_those_it_lies_on() {
        LoadingProblem fragile = problem(space(), LoadingRules.OF_A_CREW, 10);
        Placement astride = new Placement(1, 0, 50, 100, 100, 100, 100);
        assertThat(LoadingPlanCheck.of(fragile, plan(LONG, SECOND_LONG, astride))
                        .fault())
                .isEmpty();
        assertFault(fragile, "box 1 bears more", LONG, new Placement(1, 0, 0, 100, 100, 100, 100));
    }

    @Test
    void the_cargo_is_not_heavier_than_the_space_may_carry() {
        CargoSpace light = new CargoSpace("light", 1000, 200, 300, 49, Optional.empty(), Optional.empty());
        LoadingProblem problem = problem(light, LoadingRules.OF_A_CREW, BoxKind.ANY_LOAD);
        assertThat(LoadingPlanCheck.of(problem, plan(LONG, SECOND_LONG)).fault())
                .isEmpty();
        assertFault(problem, "weighs 55.0 kg", LONG, SECOND_LONG, CUBE);
    }

    @Test
    void the_centre_of_gravity_is_in_its_window() {
        CargoSpace level = new CargoSpace(
                "level", 1000, 200, 300, 500, Optional.of(new Balance(-100, 100, 0, 0)), Optional.empty());
        LoadingProblem problem = problem(level, LoadingRules.OF_A_CREW, BoxKind.ANY_LOAD);
        Placement inTheMiddle = new Placement(0, 400, 50, 0, 200, 100, 100);
        assertThat(LoadingPlanCheck.of(problem, plan(inTheMiddle)).fault()).isEmpty();
        assertFault(problem, "101.0 mm along", new Placement(0, 501, 50, 0, 200, 100, 100));
        assertFault(problem, "-101.0 mm along", new Placement(0, 299, 50, 0, 200, 100, 100));
        assertFault(problem, "1.0 mm across", new Placement(0, 400, 51, 0, 200, 100, 100));
        assertFault(problem, "-1.0 mm across", new Placement(0, 400, 49, 0, 200, 100, 100));
    }

    @Test
    void no_axle_bears_too_much() {
        CargoSpace truck =
                new CargoSpace("truck", 1000, 200, 300, 500, Optional.empty(), Optional.of(new Axles(0, 1000, 17, 12)));
        LoadingProblem problem = problem(truck, LoadingRules.OF_A_CREW, BoxKind.ANY_LOAD);
        assertThat(LoadingPlanCheck.of(problem, plan(new Placement(0, 400, 0, 0, 200, 100, 100)))
                        .fault())
                .isEmpty();
        assertFault(problem, "front axle bears 18.", new Placement(0, 0, 0, 0, 200, 100, 100));
        assertFault(problem, "rear axle bears 18.", new Placement(0, 800, 0, 0, 200, 100, 100));
    }

    @Test
    void what_lies_below_is_put_in_before() {
        assertFault(PROBLEM, "box 2 is put in under box 1", UPPER_CUBE, CUBE);
    }

    @Test
    void what_lies_behind_is_put_in_before() {
        assertFault(PROBLEM, "box 2 is put in behind box 1", CUBE, LONG);
        LoadingProblem noCrew = problem(space(), new LoadingRules(true, false), BoxKind.ANY_LOAD);
        assertThat(LoadingPlanCheck.of(noCrew, plan(CUBE, LONG)).fault()).isEmpty();
    }

    @Test
    void a_later_stop_is_not_in_the_way_of_an_earlier_one() {
        Placement cubeBehind = new Placement(1, 0, 0, 0, 100, 100, 100);
        assertFault(PROBLEM, "in its way", cubeBehind, new Placement(0, 100, 0, 0, 200, 100, 100));
        assertFault(
                PROBLEM,
                "in its way",
                cubeBehind,
                new Placement(1, 100, 0, 0, 100, 100, 100),
                new Placement(0, 0, 0, 100, 200, 100, 100));
    }

    @Test
    void what_stands_already_stays_and_comes_first() {
        LoadingProblem begun = new LoadingProblem(
                PROBLEM.spaces(),
                PROBLEM.kinds(),
                PROBLEM.rules(),
                List.of(new LoadingPlan.Load(0, List.of(LONG, SECOND_LONG))));
        assertThat(LoadingPlanCheck.of(begun, plan(LONG, SECOND_LONG, CUBE)).fault())
                .isEmpty();
        assertFault(begun, "box 1 does not stay", SECOND_LONG, LONG, CUBE);
        assertFault(begun, "box 2 does not stay", LONG, new Placement(0, 0, 100, 100, 200, 100, 100));
        assertFault(begun, "box 2 does not stay", LONG);
        assertThat(LoadingPlanCheck.of(begun, new LoadingPlan(List.of())).fault())
                .isPresent();
    }

    private static void assertFault(LoadingProblem problem, String fault, Placement... boxes) {
        assertThat(LoadingPlanCheck.of(problem, plan(boxes)).fault().orElse("none"))
                .contains(fault);
    }

    private static LoadingPlan plan(Placement... boxes) {
        return new LoadingPlan(List.of(new LoadingPlan.Load(0, List.of(boxes))));
    }

    private static CargoSpace space() {
        return CargoSpace.of("space", 1000, 200, 300);
    }

    private static LoadingProblem problem(CargoSpace space, LoadingRules rules, double bearsKg) {
        return new LoadingProblem(
                List.of(space),
                List.of(
                        new BoxKind("long", 200, 100, 100, THIS_SIDE_UP, 20, bearsKg, 2, 2),
                        new BoxKind("cube", 100, 100, 100, ANY_WAY, 15, bearsKg, 1, 2)),
                rules);
    }
}
