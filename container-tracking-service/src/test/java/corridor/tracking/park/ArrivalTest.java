package corridor.tracking.park;

import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class ArrivalTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    private final Box box = Box.any();

    @Test
    void a_box_on_its_way_arrives_and_the_whole_port_hears_of_it() {
        onTheRoad();
        Answer answer = arrives(60);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        assertThat(answer.at("/truckPlate")).isEqualTo("TKA-123");
        EquipmentMoved moved = topics.await(
                        EquipmentMoved.class,
                        event ->
                                event.containerNumber().equals(box.number()) && event.code() == EquipmentEventCode.GTIN)
                .event();
        assertThat(moved.facility()).isEqualTo(Sites.RASHAKAI);
        assertThat(moved.occurredAt()).isEqualTo(Box.at(60));
        assertThat(world.container(world.park("rashakai"), box).at("/phase/value"))
                .isEqualTo("AT_PARK");
        assertThat(new ParkStory("rashakai", world, topics).of(box)).endsWith("GTOT", "GTIN");
    }

    @Test
    void an_arrival_told_again_is_the_arrival_on_record() {
        onTheRoad();
        Answer first = arrives(60);
        Answer again = arrives(60);
        Answer withoutATime = arrives(null);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(withoutATime.body()).isEqualTo(first.body());
        assertThat(world.history(box).facts()).hasSize(5);
    }

    @Test
    void of_many_tellings_of_one_arrival_at_once_one_is_written_down() throws Exception {
        onTheRoad();
        var answers = Crowd.atOnce(6, i -> arrives(null));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.at("/eventId"))
                .containsOnly(answers.getFirst().at("/eventId"));
        assertThat(world.history(box).facts()).hasSize(5);
    }

    @Test
    void a_box_that_has_not_left_the_gate_does_not_arrive() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30));
        Answer answer = arrives(60);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(type(answer)).isEqualTo("container-not-on-its-way");
        assertThat(answer.at("/violations/0/rule")).isNotBlank();
        assertThat(answer.at("/violations/0/remedy")).isNotBlank();
        assertThat(world.history(box).facts()).hasSize(3);
    }

    @Test
    void a_box_does_not_arrive_before_it_left() {
        onTheRoad();
        assertThat(type(arrives(39))).isEqualTo("container-not-on-its-way");
    }

    @Test
    void a_box_that_came_back_on_a_new_journey_has_to_leave_anew() {
        onTheRoad();
        arrives(60);
        world.tell(box.gatedIn(100), box.declared(110, "INDUS", "rashakai"));
        assertThat(type(arrives(120))).isEqualTo("container-not-on-its-way");
        world.tell(box.released(130), box.gatedOut(140));
        assertThat(arrives(150).status()).isEqualTo(201);
        assertThat(world.history(box).facts()).hasSize(10);
    }

    @Test
    void a_late_telling_belongs_to_the_journey_of_its_time() {
        onTheRoad();
        world.tell(box.gatedIn(100), box.declared(110, "MAKRAN", null));
        assertThat(arrives(60).status()).isEqualTo(201);
    }

    @Test
    void a_box_bound_elsewhere_or_unknown_is_none_that_the_park_may_see() {
        assertThat(arrives(60).status()).isEqualTo(404);
        world.tell(box.discharged(10), box.declared(20, "INDUS", "dhabeji"), box.released(30), box.gatedOut(40));
        assertThat(arrives(60).status()).isEqualTo(404);
    }

    @Test
    void an_arrival_that_has_not_happened_yet_is_not_told() {
        onTheRoad();
        Answer answer = world.park("rashakai")
                .post(
                        "/tracking/v1/parks/rashakai/arrivals",
                        Map.of(
                                "containerNumber",
                                box.number(),
                                "occurredAt",
                                Instant.now().plusSeconds(3600)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(type(answer)).isEqualTo("event-from-the-future");
    }

    @Test
    void only_the_park_itself_tells_of_its_arrivals() {
        onTheRoad();
        Map<String, Object> arrival = Map.of("containerNumber", box.number());
        String path = "/tracking/v1/parks/rashakai/arrivals";
        assertThat(world.park("dhabeji").post(path, arrival).status()).isEqualTo(404);
        assertThat(world.auditor().post(path, arrival).status()).isEqualTo(403);
        assertThat(world.as(Role.ADMINISTRATOR).post(path, arrival).status()).isEqualTo(403);
        assertThat(world.terminal().post(path, arrival).status()).isEqualTo(403);
    }

    @Test
    void a_plate_that_is_none_is_refused() {
        Answer answer = world.park("rashakai")
                .post(
                        "/tracking/v1/parks/rashakai/arrivals",
                        Map.of("containerNumber", box.number(), "truckPlate", "<script>"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("truckPlate");
    }

    private void onTheRoad() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", "rashakai"), box.released(30), box.gatedOut(40));
    }

    private Answer arrives(Integer minute) {
        Api park = world.park("rashakai");
        Map<String, Object> arrival = new LinkedHashMap<>();
        arrival.put("containerNumber", box.number());
        arrival.put("truckPlate", "tka-123");
        if (minute != null) {
            arrival.put("occurredAt", Box.at(minute));
        }
        return park.post("/tracking/v1/parks/rashakai/arrivals", arrival);
    }
}
