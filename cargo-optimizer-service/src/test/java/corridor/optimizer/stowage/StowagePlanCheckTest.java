package corridor.optimizer.stowage;

import static corridor.optimizer.stowage.Vessels.box;
import static corridor.optimizer.stowage.Vessels.hazardous;
import static corridor.optimizer.stowage.Vessels.onBoard;
import static corridor.optimizer.stowage.Vessels.problem;
import static corridor.optimizer.stowage.Vessels.reefer;
import static corridor.optimizer.stowage.Vessels.stack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors planted one by one: each is caught, and by its own rule. */
class StowagePlanCheckTest {
    private static final List<StowageProblem.Stack> TWO = List.of(stack(1, 1, 2), stack(2, 1, 2));

    @Test
    void a_box_on_one_that_leaves_before_it_is_a_restow_and_nothing_is_wrong_with_it() {
        StowageProblem problem = problem(TWO, box("A", 1), box("B", 2), box("C", 3));
        StowagePlanCheck.Verdict verdict = check(problem, List.of(0, 1), List.of(2));
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.restows()).isEqualTo(1);
        assertThat(verdict.longCranes()).isEqualTo(3 + 1 + 1 + 1);
        assertThat(verdict.objective()).isEqualTo(2 + 6);
        assertThat(check(problem, List.of(1, 0), List.of(2)).restows()).isZero();
    }

    @Test
    void no_box_is_forgotten_and_none_stands_twice() {
        StowageProblem problem = problem(TWO, box("A", 1), box("B", 2));
        assertThat(check(problem, List.of(0), List.of()).faults()).containsExactly("1 boxes stand nowhere");
        assertThat(check(problem, List.of(0, 1), List.of(0)).faults().getFirst())
                .contains("two slots");
        assertThat(check(problem, List.of(0, 1), List.of(2)).faults().getFirst())
                .contains("does not exist");
    }

    @Test
    void a_stack_holds_so_many_so_high_so_heavy_and_of_one_length() {
        StowageProblem.Stack narrow = new StowageProblem.Stack(1, 1, 3, 40, 45_000, 6_000, 0, 0, 0, 0);
        StowageProblem.Stack other = stack(2, 1, 2);
        StowageProblem.Box shortOne = new StowageProblem.Box("S", 20, 2_591, 9_000, false, null, 1, -1);
        StowageProblem problem = problem(List.of(narrow, other), box("A", 1), box("B", 1), box("C", 1), shortOne);
        assertThat(check(problem, List.of(0, 1, 2), List.of(3)).faults())
                .anyMatch(fault -> fault.contains("60000 kg are more"))
                .anyMatch(fault -> fault.contains("7773 mm are more"))
                .anyMatch(fault -> fault.contains("S has another length"));
        assertThat(check(problem, List.of(), List.of(0, 1, 2, 3)).faults())
                .anyMatch(fault -> fault.contains("more than 2 boxes"));
    }

    @Test
    void a_reefer_has_a_plug() {
        StowageProblem problem = problem(TWO, box("A", 1), reefer("R", 1));
        assertThat(check(problem, List.of(0, 1), List.of()).faults().getFirst()).contains("without a plug");
        assertThat(check(problem, List.of(1, 0), List.of()).faults()).isEmpty();
    }

    @Test
    void dangerous_goods_keep_their_distance() {
        List<StowageProblem.Stack> row =
                List.of(stack(1, 1, 2), stack(1, 2, 2), stack(1, 3, 2), stack(1, 4, 2), stack(2, 1, 2));
        StowageProblem apart = problem(row, hazardous("GAS", "2.1", 1), hazardous("ACID", "8", 1));
        assertThat(check(apart, List.of(0, 1), List.of(), List.of(), List.of(), List.of())
                        .faults())
                .containsExactly("GAS (class 2.1) stands too near to ACID (class 8)");
        assertThat(check(apart, List.of(0), List.of(1), List.of(), List.of(), List.of())
                        .faults())
                .hasSize(1);
        assertThat(check(apart, List.of(0), List.of(), List.of(1), List.of(), List.of())
                        .faults())
                .isEmpty();
        StowageProblem separated = problem(row, hazardous("GAS", "2.1", 1), hazardous("FUEL", "3", 1));
        assertThat(check(separated, List.of(0), List.of(), List.of(1), List.of(), List.of())
                        .faults())
                .hasSize(1);
        assertThat(check(separated, List.of(0), List.of(), List.of(), List.of(), List.of(1))
                        .faults())
                .hasSize(1);
        assertThat(check(separated, List.of(0), List.of(), List.of(), List.of(1), List.of())
                        .faults())
                .isEmpty();
    }

    @Test
    void the_segregation_table_reads_the_same_both_ways() {
        for (HazardClass one : HazardClass.values()) {
            for (HazardClass other : HazardClass.values()) {
                assertThat(one.segregationFrom(other)).as(one + " and " + other).isEqualTo(other.segregationFrom(one));
            }
            assertThat(one.segregationFrom(one)).isZero();
        }
    }

    @Test
    void what_is_on_board_stays_where_it_is() {
        StowageProblem problem = problem(TWO, onBoard("A", 2, 0), box("B", 1));
        assertThat(check(problem, List.of(0, 1), List.of()).faults()).isEmpty();
        assertThat(check(problem, List.of(1, 0), List.of()).faults().getFirst()).contains("on board");
        assertThat(check(problem, List.of(1), List.of(0)).faults().getFirst()).contains("on board");
    }

    @Test
    void trim_list_and_stability_stay_within_limits() {
        StowageProblem free = problem(TWO, box("A", 1), box("B", 1));
        StowageProblem problem = new StowageProblem(
                free.stacks(), free.boxes(), 3, new StowageProblem.Moments(300_000_000L, 90_000_000L, 60_000_000L), 2);
        assertThat(check(problem, List.of(0, 1), List.of()).faults())
                .anyMatch(fault -> fault.startsWith("trim"))
                .anyMatch(fault -> fault.startsWith("list"))
                .anyMatch(fault -> fault.startsWith("stability"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static StowagePlanCheck.Verdict check(StowageProblem problem, List<Integer>... stacks) {
        return StowagePlanCheck.of(problem, new StowagePlan(Arrays.asList(stacks)));
    }
}
