package corridor.tracking.container;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomsStatusTest {
    private final Box box = Box.any();
    private final UUID id = UUID.randomUUID();

    @Test
    void a_lifting_heard_before_its_hold_counts_just_the_same() {
        assertThat(status(box.lifted(20, id), box.held(10, id)).holds()).isEmpty();
        assertThat(status(box.lifted(5, id), box.held(10, id)).holds()).isEmpty();
    }

    @Test
    void lifting_one_hold_leaves_the_other() {
        UUID other = UUID.randomUUID();
        assertThat(status(box.held(10, id), box.held(11, other), box.lifted(20, id))
                        .holds())
                .extracting(hold -> hold.value().holdId())
                .containsExactly(other);
    }

    @Test
    void a_revoked_release_does_not_stand() {
        assertThat(status(box.released(10, id), box.revoked(20, id)).releases()).isEmpty();
        assertThat(status(box.released(10), box.revoked(20, id)).releases()).hasSize(1);
    }

    @Test
    void a_departure_uses_up_the_releases_before_it_and_at_its_moment() {
        CustomsStatus status = status(box.released(10), box.released(20), box.released(30, id));
        assertThat(status.releasesAfter(Box.at(20)))
                .extracting(release -> release.value().releaseId())
                .containsExactly(id);
        assertThat(status.releasesAfter(null)).hasSize(3);
    }

    @Test
    void lane_and_examination_are_those_of_the_last_declaration() {
        UUID earlier = UUID.randomUUID();
        CustomsStatus status = status(
                box.declared(1, earlier, "INDUS", null),
                box.laned(2, earlier, Lane.RED),
                box.examined(3, earlier, GoodsExamined.Outcome.CONFORMING),
                box.declared(10, id, "INDUS", null),
                box.laned(11, id, Lane.GREEN));
        assertThat(status.declarationId().value()).isEqualTo(id);
        assertThat(status.lane().value()).isEqualTo(Lane.GREEN);
        assertThat(status.examination()).isNull();
    }

    private static CustomsStatus status(Fact... facts) {
        return CustomsStatus.of(Books.history(facts));
    }
}
