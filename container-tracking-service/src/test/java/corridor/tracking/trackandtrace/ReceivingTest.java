package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Crowd;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners tell, in DCSA's words. */
@TrackingTest
class ReceivingTest {
    private static final String V2 = "/dcsa/tnt/v2/events";
    private static final String V3 = "/dcsa/tnt/v3/events";

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private final Box box = Box.any();
    private final String carrier = "CAR-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_equipment_event_becomes_a_fact_with_its_message_as_evidence() {
        Answer answer = post(V3, Map.of("events", List.of(gateIn("E-1", "2026-01-05T06:10:00Z"))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("API-Version")).isEqualTo("3.0.0");
        assertThat(answer.body().get("feedbackElements")).isEmpty();

        Answer events = carrier().get("/tracking/v1/containers/" + box + "/events");
        assertThat(events.at("/items/0/what")).isEqualTo("GTIN");
        String sha256 = jdbc.sql("select sha256 from received_message where sender = ?")
                .param(carrier)
                .query(String.class)
                .single();
        assertThat(events.body().toString()).contains(sha256, carrier);
        Answer told = carrier().get(V3 + "?transportDocumentReference=T-" + box + "&equipmentReference=" + box);
        assertThat(told.at("/events/0/equipmentDetails/equipmentReference")).isEqualTo(box.toString());
        assertThat(carrier()
                        .get(V2 + "?carrierServiceCode=FE1&carrierBookingReference=B-" + box)
                        .at("/0/documentReferences/1/documentReferenceValue"))
                .isEqualTo("T-" + box);
    }

    @Test
    void told_again_or_by_many_at_once_it_happens_once() throws Exception {
        Map<String, Object> message = Map.of("events", List.of(gateIn("E-1", "2026-01-05T06:10:00Z")));
        assertThat(Crowd.atOnce(6, i -> post(V3, message).status())).containsOnly(200);
        Answer again = post(V3, message);
        assertThat(again.at("/feedbackElements/0/severity")).isEqualTo("INFO");
        assertThat(again.at("/feedbackElements/0/propertyPath")).isEqualTo("$.events[0]");
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
    }

    @Test
    void what_was_changed_last_counts_in_whatever_order_it_comes() {
        Map<String, Object> late = gateIn("E-2", "2026-01-05T08:00:00Z");
        late.put("eventUpdatedDateTime", "2026-01-06T00:00:00Z");
        post(V3, Map.of("events", List.of(gateIn("E-1", "2026-01-05T06:10:00Z"))));
        post(V3, Map.of("events", List.of(gateIn("E-2", "2026-01-05T07:00:00Z"))));
        post(V3, Map.of("events", List.of(late)));
        post(V3, Map.of("events", List.of(gateIn("E-2", "2026-01-05T09:00:00Z"))));
        assertThat(times()).containsExactly("2026-01-05T06:10:00Z", "2026-01-05T08:00:00Z");

        Map<String, Object> retracted = new LinkedHashMap<>(Map.of("eventID", "E-2", "isRetracted", true));
        post(V3, Map.of("events", List.of(retracted)));
        assertThat(times()).containsExactly("2026-01-05T06:10:00Z");
    }

    @Test
    void what_the_port_has_no_word_for_is_kept_and_told_on_to_who_sent_it() {
        Map<String, Object> door = new LinkedHashMap<>(Map.of(
                "eventID",
                "IOT-1",
                "eventDateTime",
                "2026-01-05T06:10:00Z",
                "eventUpdatedDateTime",
                "2026-01-05T06:11:00Z",
                "eventClassification",
                Map.of("eventTypeCode", "IOT", "eventClassifierCode", "ACT", "iotEventTypeCode", "DETC"),
                "equipmentDetails",
                Map.of("equipmentReference", box.toString()),
                "iotDetails",
                Map.of("iotEventCode", "DRO"),
                "later",
                "properties are passed by"));
        Answer answer = post(V3, Map.of("events", List.of(door)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/feedbackElements/0/severity")).isEqualTo("INFO");
        String query = V3 + "?eventTypes=IOT&equipmentReference=" + box;
        assertThat(carrier().get(query).at("/events/0/iotDetails/iotEventCode")).isEqualTo("DRO");
        assertThat(world.auditor().get(query).body().get("events")).hasSize(1);
        assertThat(api.as(Role.CARRIER, "ANOTHER").get(query).body().get("events"))
                .isEmpty();
        assertThat(carrier()
                        .get(V3 + "?eventTypes=REEFER&equipmentReference=" + box)
                        .body()
                        .get("events"))
                .isEmpty();
    }

    @Test
    void a_carrier_tells_no_facts_of_anothers_box_and_gets_no_sight_of_it() {
        post(V3, Map.of("events", List.of(gateIn("E-1", "2026-01-05T06:10:00Z"))));
        Api other = api.as(Role.CARRIER, "OTHER-" + carrier);
        Answer answer = other.post(V3, Map.of("events", List.of(gateIn("X-1", "2026-01-05T06:12:00Z"))));
        assertThat(answer.at("/feedbackElements/0/message")).contains("another carrier");
        assertThat(other.get("/tracking/v1/containers/" + box).status()).isEqualTo(404);
        assertThat(world.rows("container_event", box.number())).isEqualTo(1);
    }

    @Test
    void where_some_are_refused_the_others_are_taken_and_each_refusal_says_where() {
        Map<String, Object> wrong = gateIn("E-2", "2026-01-05T06:10:00Z");
        wrong.put("eventClassification", Map.of("eventTypeCode", "EQUIPMENT", "equipmentEventTypeCode", "FLEW"));
        Answer answer = post(V3, Map.of("events", List.of(wrong, gateIn("E-1", "2026-01-05T06:11:00Z"))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
        assertThat(answer.at("/feedbackElements/0/propertyPath"))
                .isEqualTo("$.events[0].eventClassification.equipmentEventTypeCode");
        assertThat(times()).containsExactly("2026-01-05T06:11:00Z");

        assertThat(post(V3, Map.of("events", List.of(wrong))).status()).isEqualTo(400);
        Map<String, Object> future =
                gateIn("E-3", Instant.now().plusSeconds(7200).toString());
        assertThat(post(V3, Map.of("events", List.of(future))).at("/feedbackElements/0/propertyPath"))
                .isEqualTo("$.events[0].eventDateTime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"events\":{}}",
                "{\"events\":[1]}",
                "{\"events\":[{\"eventLocation\":{\"address\":{\"addressLines\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]}}}]}",
                "{\"events\":[],\"events\":[]}"
            })
    void what_is_no_message_of_3_0_0_is_refused_in_its_words(String body) {
        Answer refused = send(V3, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().getFirst("API-Version")).isEqualTo("3.0.0");
        assertThat(refused.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
        assertThat(refused.at("/feedbackElements/0/propertyPath")).startsWith("$");
    }

    @Test
    void a_callback_of_2_2_0_is_taken_whole_or_not_at_all() {
        Map<String, Object> arrival = new LinkedHashMap<>(Map.of(
                "eventID",
                UUID.randomUUID(),
                "eventType",
                "TRANSPORT",
                "eventCreatedDateTime",
                "2026-01-05T06:10:00Z",
                "eventClassifierCode",
                "EST",
                "eventDateTime",
                "2026-01-09T06:10:00+05:00",
                "transportEventTypeCode",
                "ARRI",
                "transportCall",
                Map.of("transportCallID", "C-" + box, "modeOfTransport", "VESSEL", "UNLocationCode", "PKGWD")));
        Answer taken = post(V2, List.of(arrival));
        assertThat(taken.status()).isEqualTo(204);
        assertThat(taken.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        assertThat(carrier().get(V2 + "?transportCallID=C-" + box).at("/0/transportEventTypeCode"))
                .isEqualTo("ARRI");

        Map<String, Object> incomplete = new LinkedHashMap<>(arrival);
        incomplete.remove("eventDateTime");
        incomplete.put("transportEventTypeCode", "SANK");
        arrival.put("eventID", UUID.randomUUID());
        arrival.put(
                "transportCall",
                Map.of("transportCallID", "D-" + box, "modeOfTransport", "VESSEL", "UNLocationCode", "PKGWD"));
        Answer refused = post(V2, List.of(arrival, incomplete));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/httpMethod")).isEqualTo("POST");
        assertThat(refused.body().get("errors")).hasSize(2);
        assertThat(refused.at("/errors/0/message")).startsWith("$[1].");
        assertThat(carrier().get(V2 + "?transportCallID=D-" + box).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DECLARANT, 403", "INLAND_PARK, 403", "AUDITOR, 403", "TERMINAL_OPERATOR, 204", "CARRIER, 204"})
    void carriers_and_terminals_tell_and_nobody_else(Role role, int status) {
        assertThat(api.as(role, "SOMEBODY").post(V2, List.of()).status()).isEqualTo(status);
    }

    private List<String> times() {
        return carrier()
                .get(V3 + "?equipmentReference=" + box)
                .body()
                .get("events")
                .valueStream()
                .map(event -> event.get("eventDateTime").asString())
                .toList();
    }

    private Map<String, Object> gateIn(String id, String at) {
        return new LinkedHashMap<>(Map.of(
                "eventID",
                id,
                "eventDateTime",
                at,
                "eventUpdatedDateTime",
                "2026-01-05T06:20:00Z",
                "eventLocation",
                Map.of("UNLocationCode", "PKGWD"),
                "eventClassification",
                Map.of("eventTypeCode", "EQUIPMENT", "eventClassifierCode", "ACT", "equipmentEventTypeCode", "GTIN"),
                "shipmentDetails",
                Map.of(
                        "documentReference",
                        Map.of("typeCode", "BKG", "reference", "B-" + box),
                        "additionalDocumentReferences",
                        List.of(Map.of("typeCode", "TRD", "reference", "T-" + box))),
                "transportDetails",
                Map.of(
                        "transportCall",
                        Map.of(
                                "transportCallReference",
                                "C-" + box,
                                "modeOfTransport",
                                "VESSEL",
                                "serviceCodeOrReference",
                                Map.of("carrierServiceCode", "FE1"))),
                "equipmentDetails",
                Map.of("equipmentReference", box.toString(), "emptyIndicatorCode", "LADEN")));
    }

    private Api carrier() {
        return api.as(Role.CARRIER, carrier);
    }

    /** Without a key, as the standards have it. */
    private Answer post(String path, Object body) {
        return carrier().post(path, body, null);
    }

    private Answer send(String path, String body) {
        return carrier()
                .send(
                        HttpMethod.POST,
                        path,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        MediaType.APPLICATION_JSON,
                        null);
    }
}
