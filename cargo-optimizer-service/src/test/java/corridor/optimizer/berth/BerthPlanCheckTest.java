package corridor.optimizer.berth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BerthPlanCheckTest {
    /** Ship 0 may lie at berth 0 only, ship 1 at both. */
    private static final BerthProblem PORT = new BerthProblem(
            List.of(
                    new BerthProblem.Ship(2, 30, 1, List.of(4, BerthProblem.NOT_ADMITTED)),
                    new BerthProblem.Ship(3, 12, 5, List.of(4, 6))),
            List.of(new BerthProblem.Berth(1, 20), new BerthProblem.Berth(4, 20)));

    @Test
    void a_right_plan_costs_its_ships_weighted_time_in_port() {
        BerthPlanCheck.Verdict verdict = check(stay(0, 0, 2), stay(1, 1, 4));
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(1 * 4 + 5 * 7);
    }

    @Test
    void two_ships_do_not_lie_at_one_berth_at_once() {
        assertThat(fault(stay(0, 0, 2), stay(1, 0, 5))).contains("at the same time");
        assertThat(check(stay(0, 0, 2), stay(1, 0, 6)).fault()).isEmpty();
    }

    @Test
    void no_ship_is_served_early_late_or_where_it_may_not_lie() {
        assertThat(fault(stay(0, 0, 1), stay(1, 1, 4))).contains("before it arrives");
        assertThat(fault(stay(0, 0, 2), stay(1, 1, 3))).contains("before berth 1 opens");
        assertThat(fault(stay(0, 0, 17), stay(1, 1, 4))).contains("after berth 0 closes");
        assertThat(fault(stay(0, 0, 2), stay(1, 1, 7))).contains("latest departure");
        assertThat(fault(stay(0, 1, 4), stay(1, 0, 4))).contains("not admitted");
    }

    @Test
    void every_ship_is_served_once() {
        assertThat(fault(stay(0, 0, 2))).isEqualTo("ship 1 is not served");
        assertThat(fault(stay(0, 0, 2), stay(0, 0, 6), stay(1, 1, 4))).isEqualTo("ship 0 is served twice");
    }

    @Test
    void unknown_ships_and_berths_are_no_plan() {
        assertThat(fault(stay(2, 0, 2))).isEqualTo("there is no ship 2");
        assertThat(fault(stay(0, -1, 2))).isEqualTo("there is no berth -1");
    }

    private static String fault(BerthPlan.Stay... stays) {
        return check(stays).fault().orElseThrow();
    }

    private static BerthPlanCheck.Verdict check(BerthPlan.Stay... stays) {
        return BerthPlanCheck.of(PORT, new BerthPlan(List.of(stays)));
    }

    private static BerthPlan.Stay stay(int ship, int berth, int start) {
        return new BerthPlan.Stay(ship, berth, start);
    }
}
