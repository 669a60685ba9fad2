package corridor.tracking.container;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.EventEnvelope;
import corridor.events.GoodsDeclared;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.service.testing.Answer;
import corridor.service.testing.PortTopics;
import corridor.service.time.Ids;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What customs tells over Kafka, however it comes in. */
@TrackingTest
class HearingCustomsTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    private final Box box = Box.any();
    private final UUID id = UUID.randomUUID();
    private final UUID declaration = UUID.randomUUID();

    @Test
    void what_customs_says_is_shown_with_who_said_it_and_when() {
        world.hears(new GoodsDeclared(declaration, box.number(), Box.at(10), "INDUS", null));
        world.hears(new LaneAssigned(declaration, box.number(), Box.at(11), Lane.YELLOW, "2026.1"));
        world.hears(new CustomsReleased(id, declaration, box.number(), Box.at(20)));
        Answer answer = world.container(world.terminal(), box);
        assertThat(answer.at("/customs/declarationId/value")).isEqualTo(declaration.toString());
        assertThat(answer.at("/customs/lane/value")).isEqualTo("YELLOW");
        assertThat(answer.body().at("/customs/released/value").asBoolean()).isTrue();
        assertThat(answer.at("/customs/released/occurredAt"))
                .isEqualTo(Box.at(20).toString());
        assertThat(answer.at("/customs/released/source")).isEqualTo("/corridor/another-house");
    }

    @Test
    void a_lifting_that_comes_before_its_hold_leaves_no_hold() {
        world.tell(box.discharged(10), box.released(11));
        world.hears(new CustomsHoldLifted(id, box.number(), Box.at(30)));
        world.hears(new CustomsHoldPlaced(id, box.number(), Box.at(20), "intelligence"));
        assertThat(world.gateOut(box).status()).isEqualTo(201);
    }

    @Test
    void a_release_that_comes_after_its_revocation_lets_nothing_out() {
        world.tell(box.discharged(10));
        world.hears(new CustomsReleaseRevoked(id, box.number(), Box.at(30), "forged invoice"));
        world.hears(new CustomsReleased(id, declaration, box.number(), Box.at(20)));
        assertThat(world.gateOut(box).at("/reasons/0/code")).isEqualTo("NOT_RELEASED");
    }

    @Test
    void the_same_record_delivered_twice_is_one_fact() {
        EventEnvelope<CustomsReleased> release = new EventEnvelope<>(
                Ids.next(),
                URI.create("/corridor/customs"),
                Instant.now(),
                null,
                new CustomsReleased(id, declaration, box.number(), Box.at(20)));
        topics.publish(release);
        topics.publish(release);
        world.hears(new CustomsHoldPlaced(UUID.randomUUID(), box.number(), Box.at(25), "intelligence"));
        assertThat(world.history(box).facts()).extracting(RecordedFact::what).containsExactly(What.RELEASED, What.HELD);
        assertThat(world.history(box).facts().getFirst().eventId()).isEqualTo(release.id());
    }

    @Test
    void the_same_fact_told_under_two_ids_is_one_fact() {
        CustomsReleased release = new CustomsReleased(id, declaration, box.number(), Box.at(20));
        world.hears(release);
        world.hears(release);
        assertThat(world.history(box).facts()).hasSize(1);
    }

    @Test
    void a_release_heard_only_now_does_not_serve_a_departure_that_came_before_it() {
        world.tell(box.discharged(10), box.gatedOut(15), box.gatedIn(40));
        world.hears(new CustomsReleased(id, declaration, box.number(), Box.at(12)));
        assertThat(world.gateOut(box).at("/reasons/0/code")).isEqualTo("NOT_RELEASED");
    }
}
