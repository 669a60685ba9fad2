package corridor.tracking.yard;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.port.YardPosition;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class StayTest {
    private final Box box = Box.any();

    @Test
    void a_box_stands_where_it_was_set_down_until_it_is_set_down_elsewhere_or_leaves() {
        assertThat(stays(
                        box.discharged(10),
                        box.stacked(20, "P1", 1, 1, 1),
                        box.stacked(30, "P1", 2, 1, 1),
                        box.gatedOut(40)))
                .containsExactly(stay(1, 20, 30), stay(2, 30, 40));
    }

    @Test
    void a_box_that_has_not_moved_since_stands_there_still() {
        assertThat(stays(box.discharged(10), box.stacked(20, "P1", 1, 1, 1))).containsExactly(stay(1, 20, null));
    }

    @Test
    void a_move_told_late_ends_where_the_next_one_began() {
        assertThat(stays(box.discharged(10), box.stacked(30, "P1", 2, 1, 1), box.stacked(20, "P1", 1, 1, 1)))
                .containsExactly(stay(1, 20, 30), stay(2, 30, null));
    }

    @Test
    void a_box_stacked_at_the_very_moment_of_leaving_stood_nowhere() {
        assertThat(stays(box.discharged(10), box.stacked(20, "P1", 1, 1, 1), box.gatedOut(20)))
                .isEmpty();
    }

    @Test
    void a_stay_covers_its_first_moment_and_not_its_last() {
        Stay stay = stay(1, 20, 30);
        assertThat(stay.covers(Box.at(20))).isTrue();
        assertThat(stay.covers(Box.at(29))).isTrue();
        assertThat(stay.covers(Box.at(30))).isFalse();
        assertThat(stay.covers(Box.at(19))).isFalse();
    }

    @Test
    void stays_that_only_meet_do_not_overlap() {
        assertThat(stay(1, 20, 30).overlaps(stay(1, 30, 40))).isFalse();
        assertThat(stay(1, 20, 31).overlaps(stay(1, 30, null))).isTrue();
        assertThat(stay(1, 20, null).overlaps(stay(1, 30, 40))).isTrue();
    }

    private static List<Stay> stays(Fact... facts) {
        return Stay.of(Books.history(facts), PLACES);
    }

    private Stay stay(int bay, int from, Integer until) {
        return new Stay(
                box.number(), new YardPosition("P1", bay, 1, 1), Box.at(from), until == null ? null : Box.at(until));
    }
}
