package corridor.tracking.yard;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.port.YardPosition;
import corridor.tracking.world.Box;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackingRulesTest {
    private final Box box = Box.any();

    @Test
    void a_free_slot_on_the_ground_takes_a_box() {
        assertThat(refusal(stay(box, 1, 1, 10, null), null)).isNull();
    }

    @Test
    void a_slot_holds_one_box_at_a_time() {
        Stay there = stay(Box.any(), 1, 1, 5, null);
        assertThat(refusal(stay(box, 1, 1, 10, null), null, there)).isEqualTo("yard-slot-taken");
    }

    @Test
    void a_slot_that_was_left_before_is_free_and_one_that_is_taken_later_is_not() {
        assertThat(refusal(stay(box, 1, 1, 10, null), null, stay(Box.any(), 1, 1, 5, 10)))
                .isNull();
        assertThat(refusal(stay(box, 1, 1, 10, null), null, stay(Box.any(), 1, 1, 20, null)))
                .isEqualTo("yard-slot-taken");
        assertThat(refusal(stay(box, 1, 1, 10, 15), null, stay(Box.any(), 1, 1, 20, null)))
                .isNull();
    }

    @Test
    void a_box_stands_on_the_ground_or_on_another() {
        assertThat(refusal(stay(box, 1, 2, 10, null), null)).isEqualTo("yard-slot-in-the-air");
        assertThat(refusal(stay(box, 1, 2, 10, null), null, stay(Box.any(), 1, 1, 5, null)))
                .isNull();
        assertThat(refusal(stay(box, 1, 2, 10, null), null, stay(Box.any(), 1, 1, 5, 10)))
                .isEqualTo("yard-slot-in-the-air");
    }

    @Test
    void a_box_does_not_stand_on_itself() {
        assertThat(refusal(stay(box, 1, 2, 10, null), stay(box, 1, 1, 5, null))).isEqualTo("yard-slot-in-the-air");
    }

    @Test
    void a_box_with_another_on_top_is_not_lifted() {
        Stay lifted = stay(box, 1, 1, 5, null);
        assertThat(refusal(stay(box, 2, 1, 10, null), lifted, stay(Box.any(), 1, 2, 6, null)))
                .isEqualTo("container-buried");
        assertThat(refusal(stay(box, 2, 1, 10, null), lifted, stay(Box.any(), 1, 2, 6, 9)))
                .isNull();
    }

    @Test
    void the_topmost_tier_has_nothing_above_it() {
        Stay below = stay(Box.any(), 1, 8, 1, null);
        assertThat(refusal(stay(box, 2, 1, 10, null), stay(box, 1, 9, 5, null), below))
                .isNull();
    }

    @Test
    void a_move_ends_in_another_slot() {
        assertThat(refusal(stay(box, 1, 1, 10, null), stay(box, 1, 1, 5, null))).isEqualTo("container-already-there");
    }

    private static String refusal(Stay intended, Stay lifted, Stay... others) {
        return StackingRules.refusal(intended, lifted, others.length == 0 ? List.of() : Arrays.asList(others))
                .map(refused -> refused.toProblem().getType().toString().replace("urn:corridor:problem:", ""))
                .orElse(null);
    }

    private static Stay stay(Box box, int row, int tier, int from, Integer until) {
        return new Stay(
                box.number(), new YardPosition("P1", 1, row, tier), Box.at(from), until == null ? null : Box.at(until));
    }
}
