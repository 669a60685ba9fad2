package corridor.tracking.yard;

import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.ContainerStacked;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class YardTest {
    private static final String MOVES = "/tracking/v1/yard-moves";
    private static final AtomicInteger BAYS = new AtomicInteger();

    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    /** A bay that no other test uses. */
    private final int bay = BAYS.incrementAndGet();

    private final Box box = Box.any();

    @Test
    void a_box_is_set_down_and_the_whole_port_hears_of_it() {
        world.tell(box.discharged(10));
        Answer made = move(box, 1, 1, 20);
        assertThat(made.status()).as(made.body().toPrettyString()).isEqualTo(201);
        assertThat(bay()).containsExactly("1.1 " + box);
        assertThat(world.container(world.terminal(), box).at("/yardPosition/value/block"))
                .isEqualTo("T");
        assertThat(topics.await(
                                ContainerStacked.class,
                                event -> event.containerNumber().equals(box.number()))
                        .id())
                .hasToString(made.at("/eventId"));
    }

    @Test
    void what_stood_where_can_be_asked_for_any_moment() {
        world.tell(box.discharged(10));
        move(box, 1, 1, 20);
        move(box, 2, 1, 40);
        assertThat(bay("?at=" + Box.at(15))).isEmpty();
        assertThat(bay("?at=" + Box.at(20))).containsExactly("1.1 " + box);
        assertThat(bay("?at=" + Box.at(39))).containsExactly("1.1 " + box);
        assertThat(bay("?at=" + Box.at(40))).containsExactly("2.1 " + box);
    }

    @Test
    void the_same_move_told_twice_is_one_move() {
        world.tell(box.discharged(10));
        assertThat(move(box, 1, 1, 20).body()).isEqualTo(move(box, 1, 1, 20).body());
        assertThat(world.history(box).facts()).hasSize(2);
        assertThat(type(move(box, 1, 1, 21))).isEqualTo("container-already-there");
    }

    @Test
    void a_taken_slot_takes_no_second_box() {
        Box other = standing(1, 1);
        world.tell(box.discharged(10));
        Answer refused = move(box, 1, 1, 30);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("yard-slot-taken");
        assertThat(refused.at("/detail")).contains(other.toString());
        assertThat(refused.at("/violations/0/remedy")).isNotBlank();
        assertThat(bay()).containsExactly("1.1 " + other);
        assertThat(world.history(box).facts()).hasSize(1);
    }

    @Test
    void no_box_hangs_in_the_air() {
        world.tell(box.discharged(10));
        assertThat(type(move(box, 1, 2, 30))).isEqualTo("yard-slot-in-the-air");
        standing(1, 1);
        assertThat(move(box, 1, 2, 30).status()).isEqualTo(201);
    }

    @Test
    void a_buried_box_is_not_moved_before_the_one_on_top() {
        Box below = standing(1, 1);
        Box top = standing(1, 2);
        assertThat(type(move(below, 2, 1, 40))).isEqualTo("container-buried");
        assertThat(move(top, 3, 1, 40).status()).isEqualTo(201);
        assertThat(move(below, 2, 1, 41).status()).isEqualTo(201);
        assertThat(bay()).containsExactly("2.1 " + below, "3.1 " + top);
    }

    @Test
    void a_move_told_late_does_not_overturn_a_newer_one() {
        world.tell(box.discharged(10));
        move(box, 2, 1, 40);
        assertThat(move(box, 1, 1, 20).status()).isEqualTo(201);
        assertThat(bay()).containsExactly("2.1 " + box);
        Box other = Box.any();
        world.tell(other.discharged(11));
        assertThat(type(move(other, 1, 1, 30))).isEqualTo("yard-slot-taken");
        assertThat(move(other, 1, 1, 40).status()).isEqualTo(201);
    }

    @Test
    void a_box_that_left_makes_room() {
        Box gone = standing(1, 1);
        world.tell(gone.gatedOut(30));
        assertThat(bay()).isEmpty();
        world.tell(box.discharged(10));
        assertThat(type(move(box, 1, 1, 25))).isEqualTo("yard-slot-taken");
        assertThat(move(box, 1, 1, 31).status()).isEqualTo(201);
    }

    @Test
    void a_box_that_is_not_in_the_port_is_not_moved_in_it() {
        assertThat(type(move(box, 1, 1, 20))).isEqualTo("container-not-in-port");
        world.tell(box.discharged(10));
        assertThat(type(move(box, 1, 1, 9))).isEqualTo("container-not-in-port");
        world.tell(box.gatedOut(30));
        assertThat(type(move(box, 1, 1, 31))).isEqualTo("container-not-in-port");
    }

    @Test
    void a_move_that_has_not_been_made_yet_is_not_told() {
        world.tell(box.discharged(10));
        Answer refused = world.terminal()
                .post(
                        MOVES,
                        Map.of(
                                "containerNumber", box.number(),
                                "position", position(1, 1),
                                "occurredAt", Instant.now().plusSeconds(3600)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(type(refused)).isEqualTo("event-from-the-future");
    }

    @RepeatedTest(3)
    void of_many_boxes_set_down_in_one_slot_at_once_one_stands_there() throws Exception {
        int row = 10;
        List<Box> boxes = IntStream.range(0, 6).mapToObj(i -> Box.any()).toList();
        boxes.forEach(each -> world.tell(each.discharged(10)));
        assertThat(Crowd.atOnce(boxes.size(), i -> move(boxes.get(i), row, 1, 20)))
                .extracting(Answer::status)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void boxes_that_change_places_at_once_do_not_wait_for_each_other_for_ever() throws Exception {
        Box one = standing(1, 1);
        Box two = standing(2, 1);
        List<Callable<Answer>> moves = List.of(() -> move(one, 2, 2, 30), () -> move(two, 1, 2, 30));
        assertThat(Crowd.atOnce(moves))
                .extracting(Answer::status)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void only_the_terminal_moves_boxes_and_only_the_port_sees_its_yard() {
        Map<String, Object> move = Map.of("containerNumber", box.number(), "position", position(1, 1));
        for (Role role : List.of(Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK, Role.AUDITOR)) {
            assertThat(world.as(role).post(MOVES, move).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        for (Role role : List.of(Role.DECLARANT, Role.CARRIER, Role.INLAND_PARK)) {
            assertThat(world.as(role).get("/tracking/v1/yard/blocks/T/bays/1").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    /** A box in a slot since minute 20 and a little. */
    private Box standing(int row, int tier) {
        Box standing = Box.any();
        world.tell(standing.discharged(10));
        assertThat(move(standing, row, tier, 19 + tier).status()).isEqualTo(201);
        return standing;
    }

    private Answer move(Box moved, int row, int tier, int minute) {
        return world.terminal()
                .post(
                        MOVES,
                        Map.of(
                                "containerNumber", moved.number(),
                                "position", position(row, tier),
                                "occurredAt", Box.at(minute)));
    }

    private Map<String, Object> position(int row, int tier) {
        return Map.of("block", "T", "bay", bay, "row", row, "tier", tier);
    }

    /** Who stands in the bay, as {@code ROW.TIER NUMBER}. */
    private List<String> bay() {
        return bay("");
    }

    private List<String> bay(String query) {
        Answer answer = world.terminal().get("/tracking/v1/yard/blocks/T/bays/" + bay + query);
        List<String> standing = new ArrayList<>();
        answer.body()
                .at("/stacks")
                .forEach(stack -> stack.at("/tiers")
                        .forEach(tier -> standing.add(stack.at("/row").asInt() + "."
                                + tier.at("/tier").asInt() + " "
                                + tier.at("/containerNumber").asString())));
        return standing;
    }
}
