package corridor.optimizer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
    /** Box 1 lies under box 2; the second stack holds box 3; the third is empty. */
    private static final RetrievalProblem BAY = new RetrievalProblem(new int[][] {{1, 2}, {3}, {}}, 2, false);

    @Test
    void a_plan_that_brings_out_every_box_in_turn_is_good() {
        PlanCheck.Verdict verdict = check(BAY, relocate(0, 1), retrieve(0), retrieve(1), retrieve(1));
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.relocations()).isEqualTo(1);
    }

    @Test
    void a_buried_box_cannot_be_retrieved() {
        assertThat(check(BAY, retrieve(0)).fault()).hasValue("step 1: the topmost box of stack 0 is not due");
    }

    @Test
    void a_box_that_is_not_due_stays() {
        assertThat(check(BAY, retrieve(1)).fault()).hasValue("step 1: the topmost box of stack 1 is not due");
    }

    @Test
    void nothing_is_lifted_from_an_empty_or_unknown_stack() {
        assertThat(check(BAY, relocate(2, 0)).fault()).hasValue("step 1: there is no box to lift from stack 2");
        assertThat(check(BAY, retrieve(7)).fault()).hasValue("step 1: there is no box to lift from stack 7");
        assertThat(check(BAY, retrieve(-1)).fault()).isPresent();
    }

    @Test
    void no_box_is_put_on_a_full_stack_nor_back_nor_nowhere() {
        assertThat(check(BAY, relocate(0, 1), relocate(0, 1)).fault()).hasValue("step 2: stack 1 is full");
        assertThat(check(BAY, relocate(0, 0)).fault()).isPresent();
        assertThat(check(BAY, relocate(0, 3)).fault()).isPresent();
    }

    @Test
    void a_plan_that_ends_too_early_is_no_plan() {
        assertThat(check(BAY, relocate(0, 1), retrieve(0)).fault())
                .hasValue("a wanted box is still there after the last step");
        assertThat(check(BAY).fault()).isPresent();
    }

    @Test
    void a_box_that_is_not_wanted_may_stay_and_is_never_retrieved() {
        RetrievalProblem bay = new RetrievalProblem(new int[][] {{1}, {RetrievalProblem.STAYS}}, 2, false);
        assertThat(check(bay, retrieve(0)).fault()).isEmpty();
        assertThat(check(bay, retrieve(0), retrieve(1)).fault()).isPresent();
    }

    @Test
    void under_the_restriction_only_boxes_above_the_one_that_is_due_are_moved() {
        RetrievalProblem restricted = new RetrievalProblem(BAY.stacks(), 2, true);
        assertThat(check(restricted, relocate(1, 2)).fault())
                .hasValue("step 1: no box that is due stands below in stack 1");
        assertThat(check(BAY, relocate(1, 2), relocate(0, 1)).fault().orElseThrow())
                .contains("after the last step");
    }

    @Test
    void boxes_of_the_same_turn_leave_in_any_order() {
        RetrievalProblem bay = new RetrievalProblem(new int[][] {{1}, {1}}, 1, false);
        assertThat(check(bay, retrieve(1), retrieve(0)).fault()).isEmpty();
    }

    private static PlanCheck.Verdict check(RetrievalProblem problem, Move... moves) {
        return PlanCheck.of(problem, new RetrievalPlan(List.of(moves)));
    }

    private static Move relocate(int from, int to) {
        return new Move.Relocate(from, to);
    }

    private static Move retrieve(int from) {
        return new Move.Retrieve(from);
    }
}
