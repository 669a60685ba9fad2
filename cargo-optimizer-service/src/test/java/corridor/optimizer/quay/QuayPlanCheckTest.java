package corridor.optimizer.quay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuayPlanCheckTest {
    /** 300 m, the first 100 shallow; high tide until 4 and from 10. The second ship draws much. */
    private static final QuayProblem QUAY = new QuayProblem(
            List.of(new QuayProblem.Section(0, 100, 1_000), new QuayProblem.Section(100, 300, 1_500)),
            4,
            List.of(
                    new QuayProblem.Tide(0, 40, 1_000),
                    new QuayProblem.Tide(0, 4, 1_400),
                    new QuayProblem.Tide(10, 40, 1_400)),
            List.of(
                    new QuayProblem.Ship(120, 900, 1, 20, 2, 1, List.of(6, 4), Optional.empty()),
                    new QuayProblem.Ship(150, 1_300, 2, 20, 1, 2, List.of(5, 4), Optional.empty())),
            30);

    private static final QuayPlan.Stay SMALL = new QuayPlan.Stay(0, 1, 1, 7);
    private static final QuayPlan.Stay LARGE = new QuayPlan.Stay(150, 2, 3, 10);

    @Test
    void a_right_plan_costs_its_ships_weighted_time_in_port() {
        QuayPlanCheck.Verdict verdict = check(SMALL, LARGE);
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(2 * 6 + 1 * 8);
    }

    @Test
    void ships_do_not_overlap() {
        assertThat(fault(SMALL, new QuayPlan.Stay(119, 2, 3, 10))).contains("same place at the same time");
        assertThat(check(new QuayPlan.Stay(100, 10, 1, 16), LARGE).fault()).isEmpty();
    }

    @Test
    void no_more_cranes_work_than_there_are() {
        assertThat(fault(new QuayPlan.Stay(0, 1, 2, 5), LARGE)).isEqualTo("more than 4 cranes work at 2");
        assertThat(fault(SMALL, new QuayPlan.Stay(150, 2, 4, 10))).contains("cannot be worked on by 4");
    }

    @Test
    void a_ship_lies_where_the_water_is_deep_and_the_quay_is() {
        assertThat(fault(new QuayPlan.Stay(0, 10, 1, 16), new QuayPlan.Stay(99, 2, 3, 10)))
                .contains("too shallow");
        assertThat(fault(SMALL, new QuayPlan.Stay(151, 2, 3, 10))).contains("beyond the quay");
    }

    @Test
    void a_ship_comes_and_goes_in_time_and_with_the_tide() {
        assertThat(fault(new QuayPlan.Stay(0, 0, 1, 7), LARGE)).contains("before it arrives");
        assertThat(fault(new QuayPlan.Stay(0, 1, 1, 6), LARGE)).contains("before it is done");
        assertThat(fault(new QuayPlan.Stay(0, 15, 1, 21), LARGE)).contains("too late");
        assertThat(fault(SMALL, new QuayPlan.Stay(150, 2, 3, 9))).contains("against the tide");
    }

    @Test
    void what_is_fixed_is_not_moved() {
        QuayProblem.Ship old = QUAY.ships().getFirst();
        QuayProblem.Ship fixed = new QuayProblem.Ship(
                old.lengthM(),
                old.draughtCm(),
                1,
                20,
                2,
                1,
                old.handling(),
                Optional.of(new QuayPlan.Stay(10, 1, 1, 7)));
        QuayProblem problem = new QuayProblem(
                QUAY.sections(), 4, QUAY.tides(), List.of(fixed, QUAY.ships().get(1)), 30);
        assertThat(QuayPlanCheck.of(problem, new QuayPlan(List.of(SMALL, LARGE)))
                        .fault())
                .hasValue("ship 0 does not stay where it is fixed");
    }

    private static String fault(QuayPlan.Stay... stays) {
        return check(stays).fault().orElseThrow();
    }

    private static QuayPlanCheck.Verdict check(QuayPlan.Stay... stays) {
        return QuayPlanCheck.of(QUAY, new QuayPlan(List.of(stays)));
    }
}
