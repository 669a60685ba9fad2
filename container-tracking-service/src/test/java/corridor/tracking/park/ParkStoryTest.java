package corridor.tracking.park;

import static corridor.tracking.world.TrackingWorld.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.events.EquipmentEventCode;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.ParkStoryEntry;
import corridor.events.PortJson;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.container.Fact;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TrackingTest
class ParkStoryTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JdbcClient jdbc;

    private final Box box = Box.any();
    private ParkStory rashakai;
    private ParkStory dhabeji;

    @BeforeEach
    void parks() {
        rashakai = new ParkStory("rashakai", world, topics);
        dhabeji = new ParkStory("dhabeji", world, topics);
    }

    @Test
    void a_declaration_that_names_the_park_brings_all_that_happened_before_it() {
        world.tell(box.stacked(20, "P1", 1, 1, 1));
        world.tell(box.discharged(10));
        assertThat(rashakai.of(box)).isEmpty();
        world.tell(box.declared(30, "INDUS", "rashakai"));
        assertThat(rashakai.of(box)).containsExactly("DISC", "STACKED", "DECLARED");
        assertThat(dhabeji.of(box)).isEmpty();
    }

    @Test
    void what_is_told_late_stands_behind_with_its_own_time() {
        world.tell(box.declared(30, "INDUS", "rashakai"), box.released(60));
        world.tell(box.discharged(10));
        assertThat(rashakai.of(box)).containsExactly("DECLARED", "RELEASED", "DISC");
    }

    @Test
    void plans_and_what_is_between_customs_and_the_declarant_are_not_told() {
        UUID declaration = UUID.randomUUID();
        world.tell(
                box.planned(EquipmentEventCode.DISC, 5),
                box.discharged(10),
                box.declared(20, declaration, "INDUS", "rashakai"),
                box.laned(21, declaration, Lane.RED),
                box.examined(22, declaration, GoodsExamined.Outcome.DISCREPANT));
        assertThat(rashakai.of(box)).containsExactly("DISC", "DECLARED");
    }

    @Test
    void a_line_says_no_more_than_it_must() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"));
        JsonNode line = rashakai.checked().stream()
                .filter(each -> each.at("/containerNumber").asString().equals(box.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder(
                        "park",
                        "sequence",
                        "containerNumber",
                        "what",
                        "occurredAt",
                        "recordedAt",
                        "facility",
                        "eventId",
                        "previousHash",
                        "hash");
    }

    @Test
    void a_fact_told_twice_is_one_line() {
        Fact discharge = box.discharged(10);
        world.tell(discharge, box.declared(20, "INDUS", "rashakai"));
        world.tell(discharge, discharge);
        world.tell(box.discharged(10));
        assertThat(rashakai.of(box)).containsExactly("DISC", "DECLARED");
    }

    @Test
    void a_box_declared_to_another_park_is_that_parks_story_from_then_on() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"));
        world.tell(box.declared(30, "INDUS", "dhabeji"));
        world.tell(box.released(40));
        assertThat(rashakai.of(box)).containsExactly("DISC", "DECLARED");
        assertThat(dhabeji.of(box)).containsExactly("DISC", "DECLARED", "DECLARED", "RELEASED");
        assertThat(world.container(world.park("rashakai"), box).status()).isEqualTo(404);
        assertThat(world.container(world.park("dhabeji"), box).status()).isEqualTo(200);
    }

    @Test
    void a_park_is_told_nothing_of_another_journey_of_the_same_box() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30), box.gatedOut(40));
        world.tell(box.declared(100, "MAKRAN", "dhabeji"), box.gatedIn(200), box.released(210), box.gatedOut(220));
        assertThat(rashakai.of(box)).containsExactly("DISC", "DECLARED", "RELEASED", "GTOT");
        assertThat(dhabeji.of(box)).containsExactly("DECLARED", "GTIN", "RELEASED", "GTOT");
    }

    @Test
    void an_arrival_after_the_box_was_declared_anew_is_still_the_old_journeys() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30), box.gatedOut(40));
        world.tell(box.declared(50, "MAKRAN", "dhabeji"));
        world.tell(box.gatedIn(60, Sites.RASHAKAI));
        assertThat(rashakai.of(box)).endsWith("GTOT", "GTIN");
        assertThat(dhabeji.of(box)).containsExactly("DECLARED");
    }

    @Test
    void a_park_that_we_do_not_know_has_no_story() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "nowhere-park"));
        assertThat(world.rows("park_story", box.number())).isZero();
    }

    @Test
    void times_finer_than_the_books_keep_do_not_break_the_chain() {
        var fine = new corridor.events.CustomsReleased(
                UUID.randomUUID(), UUID.randomUUID(), box.number(), Box.at(30).plusNanos(123_456_789));
        world.tell(box.declared(20, "INDUS", "rashakai"));
        world.hears(fine);
        assertThat(rashakai.of(box)).containsExactly("DECLARED", "RELEASED");
        assertThat(chainHolds(rashakai.overHttp())).isTrue();
    }

    @Test
    void over_http_the_story_is_the_same_as_on_the_topic() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"));
        List<JsonNode> onTopic = rashakai.checked();
        List<ParkStoryEntry> overHttp = rashakai.overHttp();
        assertThat(overHttp)
                .containsExactlyElementsOf(onTopic.stream()
                        .map(line -> PortJson.mapper().treeToValue(line, ParkStoryEntry.class))
                        .toList());
        assertThat(chainHolds(overHttp)).isTrue();
    }

    @Test
    void the_story_is_read_on_from_any_line_page_by_page() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30));
        long last = rashakai.overHttp().size();
        String path = "/tracking/v1/parks/rashakai/events?limit=2&after=" + (last - 3);
        Answer first = world.park("rashakai").get(path);
        assertThat(each(first, "/sequence")).containsExactly("" + (last - 2), "" + (last - 1));
        Answer second = world.park("rashakai").get(path + "&cursor=" + first.at("/nextCursor"));
        assertThat(each(second, "/sequence")).containsExactly("" + last);
        assertThat(second.body().has("nextCursor")).isFalse();
    }

    @Test
    void a_park_sees_itself_alone_and_who_oversees_the_port_sees_all() {
        for (String path : List.of("/head", "/events")) {
            assertThat(world.park("dhabeji")
                            .get("/tracking/v1/parks/rashakai" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(world.park("nowhere")
                            .get("/tracking/v1/parks/nowhere" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(world.auditor().get("/tracking/v1/parks/rashakai" + path).status())
                    .isEqualTo(200);
            assertThat(world.terminal()
                            .get("/tracking/v1/parks/rashakai" + path)
                            .status())
                    .isEqualTo(403);
            assertThat(world.as(Role.DECLARANT)
                            .get("/tracking/v1/parks/rashakai" + path)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_a_park_was_told_is_never_unsaid() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"));
        assertThatThrownBy(() -> jdbc.sql("delete from park_story where container = ?")
                        .param(box.toString())
                        .update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void many_boxes_told_of_at_once_in_any_order_and_twice_make_one_unbroken_story() throws Exception {
        List<Box> boxes = IntStream.range(0, 40).mapToObj(i -> Box.any()).toList();
        List<Fact> facts = new ArrayList<>();
        for (Box each : boxes) {
            String park = boxes.indexOf(each) % 3 == 0 ? "dhabeji" : "rashakai";
            facts.addAll(List.of(
                    each.discharged(10), each.declared(20, "INDUS", park), each.released(30), each.gatedOut(40)));
        }
        List<Callable<Void>> tellers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            tellers.add(() -> {
                int from = 0;
                while (from < shuffled.size()) {
                    int to = Math.min(shuffled.size(), from + 1 + random.nextInt(12));
                    world.tell(shuffled.subList(from, to));
                    from = to;
                }
                return null;
            });
        }
        Crowd.atOnce(tellers);
        assertThat(boxes)
                .allSatisfy(each ->
                        assertThat(world.rows("park_story", each.number())).isEqualTo(4));
        rashakai.checked();
        dhabeji.checked();
        assertThat(rashakai.of(boxes.get(1))).containsExactlyInAnyOrder("DISC", "DECLARED", "RELEASED", "GTOT");
    }

    private static boolean chainHolds(List<ParkStoryEntry> lines) {
        long sequence = 0;
        String hash = ParkStoryEntry.BEFORE_THE_FIRST;
        for (ParkStoryEntry line : lines) {
            if (!line.follows(sequence, hash)) {
                return false;
            }
            sequence = line.sequence();
            hash = line.hash();
        }
        return true;
    }
}
