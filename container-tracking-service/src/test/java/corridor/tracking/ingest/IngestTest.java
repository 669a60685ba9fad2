package corridor.tracking.ingest;

import static corridor.tracking.world.TrackingWorld.each;
import static corridor.tracking.world.TrackingWorld.type;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentAmended;
import corridor.events.EquipmentMoved;
import corridor.events.EventEnvelope;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Crowd;
import corridor.service.testing.PortTopics;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

@TrackingTest
class IngestTest {
    private static final String EVENTS = "/tracking/v1/events";

    @Autowired
    private TrackingWorld world;

    @Autowired
    private PortTopics topics;

    @Autowired
    private JsonMapper mapper;

    private final Box box = Box.any();

    @Test
    void one_event_is_told_once_however_often_it_is_sent() {
        Answer first = tell(event("a", "GTIN", 10));
        Answer again = tell(event("a", "GTIN", 10));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/outcome")).isEqualTo("RECORDED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/outcome")).isEqualTo("KNOWN");
        assertThat(again.at("/portEventId")).isEqualTo(first.at("/portEventId"));
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
        EventEnvelope<EquipmentMoved> told = topics.await(
                EquipmentMoved.class, event -> event.containerNumber().equals(box.number()));
        assertThat(told.id()).hasToString(first.at("/portEventId"));
        // Requests share transactions, and each keeps its trace.
        assertThat(told.traceparent()).startsWith("00-");
    }

    @Test
    void no_key_is_needed_for_the_request_because_each_event_has_its_own() {
        byte[] body = mapper.writeValueAsBytes(event("a", "GTIN", 10));
        assertThat(world.terminal()
                        .send(HttpMethod.POST, EVENTS, body, MediaType.APPLICATION_JSON, null)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_many_each_is_taken_or_refused_by_itself_with_field_rule_and_remedy() {
        Map<String, Object> wrongDigit = event("b", "GTIN", 11);
        wrongDigit.put("containerNumber", "CSQU3054384");
        Map<String, Object> future = event("c", "GTIN", 12);
        future.put("occurredAt", "2999-01-01T00:00:00Z");
        Map<String, Object> misspelt = event("d", "GTIN", 13);
        misspelt.put("ocurredAt", "2026-01-01T00:00:00Z");
        Map<String, Object> bare = new LinkedHashMap<>(Map.of("eventId", "e"));
        Answer answer =
                tell(List.of(event("a", "GTIN", 10), wrongDigit, future, misspelt, bare, event("a", "GTIN", 10)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .at("/events")
                        .valueStream()
                        .map(event -> event.at("/outcome").asString()))
                .containsExactly("RECORDED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "KNOWN");
        assertThat(answer.at("/events/1/violations/0/field")).isEqualTo("containerNumber");
        assertThat(answer.at("/events/1/violations/0/rule")).contains("ISO 6346 gives 3");
        assertThat(answer.at("/events/2/violations/0/field")).isEqualTo("occurredAt");
        assertThat(answer.at("/events/3/violations/0/field")).isEqualTo("ocurredAt");
        assertThat(answer.body()
                        .at("/events/4/violations")
                        .valueStream()
                        .map(each -> each.at("/field").asString()))
                .contains("containerNumber", "code", "classifier", "occurredAt", "facility");
        assertThat(answer.body().at("/recorded").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/known").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/refused").asInt()).isEqualTo(4);
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects_and_both_stay_to_be_seen() {
        Answer wrong = tell(event("a", "GTIN", 10));
        String before = world.history(box).facts().getFirst().recordedAt().toString();
        Answer right = tell(correction("b", "a", 15));
        assertThat(right.status()).isEqualTo(201);
        Answer timeline = timeline("");
        assertThat(each(timeline, "/occurredAt"))
                .containsExactly(Box.at(10).toString(), Box.at(15).toString());
        assertThat(timeline.at("/items/0/withdrawn/how")).isEqualTo("CORRECTED");
        assertThat(timeline.at("/items/0/withdrawn/by")).isEqualTo(right.at("/portEventId"));
        assertThat(timeline.at("/items/0/withdrawn/reason")).isEqualTo("the crane's clock was wrong");
        assertThat(container("").at("/phase/occurredAt")).isEqualTo(Box.at(15).toString());
        assertThat(container("?asOf=" + before).at("/phase/occurredAt"))
                .isEqualTo(Box.at(10).toString());
        assertThat(timeline("?asOf=" + before).body().at("/items/0").has("withdrawn"))
                .isFalse();
        EquipmentAmended amended = topics.await(
                        EquipmentAmended.class, event -> event.containerNumber().equals(box.number()))
                .event();
        assertThat(amended.amendedEventId()).hasToString(wrong.at("/portEventId"));
        assertThat(amended.replacedBy()).hasToString(right.at("/portEventId"));
        assertThat(amended.stands()).isFalse();
    }

    @Test
    void a_retraction_that_comes_first_waits_for_what_it_takes_back() {
        Answer early = tell(retraction("r", "a"));
        assertThat(early.status()).isEqualTo(201);
        assertThat(early.body().at("/waits").asBoolean()).isTrue();
        tell(event("a", "GTIN", 10));
        assertThat(container("").at("/phase/value")).isEqualTo("ANNOUNCED");
        assertThat(timeline("").at("/items/0/withdrawn/how")).isEqualTo("RETRACTED");
        tell(retraction("s", "r"));
        assertThat(container("").at("/phase/value")).isEqualTo("IN_PORT");
        EquipmentAmended again = topics.await(
                        EquipmentAmended.class, event -> event.containerNumber().equals(box.number()) && event.stands())
                .event();
        assertThat(again.amendedEventId())
                .isEqualTo(world.history(box).facts().getFirst().eventId());
    }

    @Test
    void what_somebody_else_told_too_stands_when_one_of_them_takes_it_back() {
        world.tell(box.gatedIn(10));
        Map<String, Object> same = event("a", "GTIN", 10);
        same.put("isoSizeType", "22G1");
        same.put("empty", false);
        same.put("grossMassKg", 24000);
        assertThat(tell(same).at("/outcome")).isEqualTo("KNOWN");
        tell(retraction("r", "a"));
        assertThat(container("").at("/phase/value")).isEqualTo("IN_PORT");
    }

    @Test
    void nobody_amends_what_another_has_told() {
        tell(event("a", "GTIN", 10));
        Answer stranger = world.as(Role.CARRIER).post(EVENTS, retraction("r", "a"));
        assertThat(stranger.body().at("/waits").asBoolean()).isTrue();
        assertThat(container("").at("/phase/value")).isEqualTo("IN_PORT");
    }

    @Test
    void an_id_that_was_used_for_another_event_is_refused() {
        tell(event("a", "GTIN", 10));
        Answer refused = tell(event("a", "GTIN", 11));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("event-id-reused");
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
    }

    @Test
    void a_reason_is_asked_of_whoever_takes_something_back() {
        Map<String, Object> silent = retraction("r", "a");
        silent.remove("reason");
        Answer refused = tell(silent);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/violations/0/field")).isEqualTo("reason");
    }

    @Test
    void a_park_is_told_that_a_line_of_its_story_no_longer_stands() {
        int before = world.park("rashakai")
                .get("/tracking/v1/parks/rashakai/head")
                .body()
                .at("/sequence")
                .asInt();
        world.tell(box.declared(5, "INDUS", "rashakai"));
        String first = tell(event("a", "GTIN", 10)).at("/portEventId");
        tell(correction("b", "a", 15));
        Answer story = world.park("rashakai").get("/tracking/v1/parks/rashakai/events?after=" + before);
        List<String> said = new ArrayList<>();
        story.body().at("/items").forEach(line -> {
            if (line.at("/containerNumber").asString().equals(box.toString())) {
                said.add(line.at("/what").asString());
            }
            if (line.at("/what").asString().equals("WITHDRAWN")
                    && line.at("/containerNumber").asString().equals(box.toString())) {
                assertThat(line.at("/eventId").asString()).isEqualTo(first);
            }
        });
        assertThat(said).containsExactly("DECLARED", "GTIN", "WITHDRAWN", "GTIN");
    }

    @Test
    void many_who_send_the_same_at_once_tell_it_once() throws Exception {
        List<Integer> answers =
                Crowd.atOnce(8, i -> tell(event("a", "GTIN", 10)).status());
        assertThat(answers).containsOnlyOnce(201);
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
    }

    @Test
    void too_many_none_and_no_events_are_refused() {
        List<Integer> many = IntStream.range(0, 5_001).boxed().toList();
        assertThat(tell(many).status()).isEqualTo(400);
        assertThat(tell(List.of()).status()).isEqualTo(400);
        assertThat(tell(List.of(1, "x")).at("/refused")).isEqualTo("2");
        assertThat(world.terminal()
                        .postText(EVENTS, "application/json", "{\"eventId\":")
                        .status())
                .isEqualTo(400);
        assertThat(world.park("rashakai").post(EVENTS, event("a", "GTIN", 10)).status())
                .isEqualTo(403);
    }

    private Answer tell(Object body) {
        return world.terminal().post(EVENTS, body);
    }

    private Map<String, Object> event(String name, String code, int minute) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", name);
        event.put("containerNumber", box.number());
        event.put("code", code);
        event.put("classifier", "ACT");
        event.put("occurredAt", Box.at(minute));
        event.put("facility", Map.of("unLocode", "PKGWD", "code", "GIT"));
        return event;
    }

    private Map<String, Object> correction(String name, String corrects, int minute) {
        Map<String, Object> event = event(name, "GTIN", minute);
        event.put("corrects", corrects);
        event.put("reason", "the crane's clock was wrong");
        return event;
    }

    private Map<String, Object> retraction(String name, String retracts) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", name);
        event.put("containerNumber", box.number());
        event.put("retracts", retracts);
        event.put("reason", "it was another box");
        return event;
    }

    private Answer timeline(String query) {
        return world.terminal().get("/tracking/v1/containers/" + box + "/events" + query);
    }

    private Answer container(String query) {
        return world.terminal().get("/tracking/v1/containers/" + box + query);
    }
}
