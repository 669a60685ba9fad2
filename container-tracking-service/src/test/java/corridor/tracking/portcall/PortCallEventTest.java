package corridor.tracking.portcall;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Port Call 2.0.0, told and heard. */
@TrackingTest
class PortCallEventTest {
    private static final String EVENTS = "/dcsa/port-call/v2/events";
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** Where each filter's value stands in an event. */
    private static final Map<String, String> AT = Map.ofEntries(
            Map.entry("UNLocationCode", "/portCall/UNLocationCode"),
            Map.entry("portVisitReference", "/portCall/portVisitReference"),
            Map.entry("portCallID", "/portCall/portCallID"),
            Map.entry("terminalCallID", "/terminalCall/terminalCallID"),
            Map.entry("terminalCallReference", "/terminalCall/terminalCallReference"),
            Map.entry("carrierServiceName", "/terminalCall/carrierServiceName"),
            Map.entry("carrierServiceCode", "/terminalCall/serviceCodeOrReference/carrierServiceCode"),
            Map.entry("universalServiceReference", "/terminalCall/serviceCodeOrReference/universalServiceReference"),
            Map.entry("carrierImportVoyageNumber", "/terminalCall/importVoyageNumberOrReference/carrierVoyageNumber"),
            Map.entry(
                    "universalImportVoyageReference",
                    "/terminalCall/importVoyageNumberOrReference/universalVoyageReference"),
            Map.entry("carrierExportVoyageNumber", "/terminalCall/exportVoyageNumberOrReference/carrierVoyageNumber"),
            Map.entry(
                    "universalExportVoyageReference",
                    "/terminalCall/exportVoyageNumberOrReference/universalVoyageReference"),
            Map.entry("portCallServiceID", "/portCallService/portCallServiceID"),
            Map.entry("portCallServiceTypeCode", "/portCallService/portCallServiceTypeCode"),
            Map.entry("vesselIMONumber", "/vessel/vesselIMONumber"),
            Map.entry("vesselName", "/vessel/vesselName"),
            Map.entry("vesselMMSINumber", "/vessel/vesselMMSINumber"),
            Map.entry("timestampID", "/eventID"),
            Map.entry("classifierCode", "/timestamp/classifierCode"));

    @Autowired
    private Api api;

    @Autowired
    private TrackingWorld world;

    private final Random random = new Random(20_260_105L);
    private final String carrier = "PC-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void every_filter_and_combination_finds_what_the_text_says_page_by_page_while_more_are_told() {
        for (int i = 0; i < 8; i++) {
            tell(Stream.generate(this::event).limit(10).toList());
        }
        List<JsonNode> all = walk(Map.of(), 1000);
        assertThat(all).hasSizeGreaterThanOrEqualTo(80);
        int found = 0;
        List<String> filters = new ArrayList<>(AT.keySet());
        filters.sort(null);
        for (int i = 0; i < 120; i++) {
            JsonNode any = all.get(random.nextInt(all.size()));
            Map<String, String> query = new LinkedHashMap<>();
            for (int n = i < filters.size() ? 0 : random.nextInt(3); n >= 0; n--) {
                String name = i < filters.size() ? filters.get(i) : filters.get(random.nextInt(filters.size()));
                String value = any.at(AT.get(name)).asString("");
                query.put(name, value.isEmpty() ? "ACT" : value);
            }
            if (query.containsKey("portCallServiceTypeCode") && query.containsValue("ACT")) {
                query.replace("portCallServiceTypeCode", "ACT", "MOVES");
            }
            if (random.nextInt(3) == 0) {
                query.put(
                        "eventTimestampMin",
                        START.plus(random.nextInt(50), ChronoUnit.HOURS).toString());
            }
            if (random.nextInt(3) == 0) {
                query.put(
                        "eventTimestampMax",
                        START.plus(50 + random.nextInt(50), ChronoUnit.HOURS).toString());
            }
            List<String> expected =
                    ids(all.stream().filter(event -> fits(event, query)).toList());
            List<JsonNode> answered = walk(query, 1 + expected.size() / 4);
            assertThat(ids(answered).subList(0, Math.min(expected.size(), answered.size())))
                    .as(query.toString())
                    .isEqualTo(expected);
            // What was told meanwhile may follow behind it, and nothing else.
            assertThat(answered.subList(expected.size(), answered.size())).allMatch(event -> fits(event, query));
            found += expected.isEmpty() ? 0 : 1;
            if (i % 10 == 0) {
                tell(List.of(event()));
            }
        }
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void what_the_port_knows_of_calls_is_told_to_every_carrier_and_what_a_carrier_sent_to_none_but_it() {
        Map<String, Object> told = berth("CALL-" + carrier, "EST");
        tell(List.of(told));
        String query = EVENTS + "?terminalCallReference=CALL-" + carrier;
        assertThat(as(carrier).get(query).body().get("events")).hasSize(1);
        assertThat(world.terminal().get(query).body().get("events")).hasSize(1);
        assertThat(as("ANOTHER").get(query).body().get("events")).isEmpty();
        Answer calls = as(carrier).get("/tracking/v1/transport-calls?limit=500");
        assertThat(calls.body().toString()).contains("CALL-" + carrier);

        // The same vessel's arrival, told as Track & Trace: that is the port's own telling here.
        Map<String, Object> arrival = Map.of(
                "eventID", UUID.randomUUID(),
                "eventType", "TRANSPORT",
                "eventCreatedDateTime", "2026-01-05T06:10:00Z",
                "eventClassifierCode", "ACT",
                "eventDateTime", "2026-01-05T06:10:00Z",
                "transportEventTypeCode", "ARRI",
                "transportCall",
                        Map.of(
                                "transportCallID", "TNT-" + carrier,
                                "modeOfTransport", "VESSEL",
                                "UNLocationCode", "PKGWD",
                                "exportVoyageNumber", "9N",
                                "vessel", Map.of("vesselIMONumber", "9321483")));
        assertThat(as(carrier).post("/dcsa/tnt/v2/events", List.of(arrival)).status())
                .isEqualTo(204);
        JsonNode own = as("ANOTHER")
                .get(EVENTS + "?terminalCallReference=TNT-" + carrier)
                .body()
                .at("/events/0");
        assertThat(ReceivedPortCall.check(own, "$")).isEmpty();
        assertThat(own.at("/portCallService/portCallServiceTypeCode").asString())
                .isEqualTo("BERTH");
        assertThat(own.at("/portCallService/portCallPhaseTypeCode").asString()).isEqualTo("INBD");
        assertThat(own.at("/timestamp/serviceDateTime").asString()).isEqualTo("2026-01-05T06:10:00Z");
        assertThat(own.at("/vessel/vesselIMONumber").asString()).isEqualTo("9321483");
        assertThat(own.at("/terminalCall/exportVoyageNumberOrReference/carrierVoyageNumber")
                        .asString())
                .isEqualTo("9N");
    }

    @Test
    void what_was_changed_last_under_an_id_counts_and_the_same_told_twice_is_told_once() {
        Map<String, Object> first = berth("CALL-" + carrier, "PLN");
        Map<String, Object> second = new LinkedHashMap<>(first);
        second.put("isFYI", true);
        second.put("eventUpdatedDateTime", "2026-01-07T00:00:00Z");
        tell(List.of(second));
        Answer answer = tell(List.of(first, second));
        assertThat(answer.body().get("feedbackElements")).hasSize(2);
        JsonNode events = as(carrier)
                .get(EVENTS + "?terminalCallReference=CALL-" + carrier)
                .body()
                .get("events");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("isFYI").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classifierCode=SURE",
                "portCallServiceTypeCode=FLIGHT",
                "eventTimestampMin=yesterday",
                "eventTimestampMin=2026-01-02T00:00:00Z&eventTimestampMax=2026-01-01T00:00:00Z",
                "limit=0",
                "cursor=nonsense",
                "vesselName=A&vesselName=B",
                "colour=blue"
            })
    void what_the_text_does_not_allow_is_refused_in_its_words(String query) {
        Answer refused = world.terminal().get(EVENTS + "?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().getFirst("API-Version")).isEqualTo("2.0.0");
        assertThat(refused.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
    }

    @Test
    void events_with_codes_that_do_not_exist_are_refused_and_the_others_taken() {
        Map<String, Object> wrong = berth("CALL-" + carrier, "SURE");
        Answer all = tell(List.of(wrong));
        assertThat(all.status()).isEqualTo(400);
        assertThat(all.at("/feedbackElements/0/propertyPath")).isEqualTo("$.events[0].timestamp.classifierCode");
        Answer some = tell(List.of(wrong, berth("CALL-" + carrier, "REQ")));
        assertThat(some.status()).isEqualTo(200);
        assertThat(some.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
        assertThat(api.as(Role.DECLARANT, "D").get(EVENTS).status()).isEqualTo(403);
    }

    @Test
    void codes_that_do_not_go_together_are_taken_and_pointed_out() {
        Map<String, Object> mixed = berth("CALL-" + carrier, "PLN");
        mixed.put(
                "portCallService",
                Map.of(
                        "portCallServiceTypeCode", "LASHING",
                        "portCallServiceEventTypeCode", "STRT",
                        "portCallPhaseTypeCode", "INBD"));
        Answer answer = tell(List.of(berth("CALL-" + carrier, "PLN"), mixed));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("feedbackElements").values())
                .allSatisfy(each -> assertThat(each.get("severity").asString()).isEqualTo("WARN"))
                .extracting(each -> each.get("propertyPath").asString())
                .containsExactly(
                        "$.events[1].portCallService.portCallPhaseTypeCode", "$.events[1].timestamp.classifierCode");
        assertThat(walk(Map.of("terminalCallReference", "CALL-" + carrier), 10)).hasSize(2);
    }

    private boolean fits(JsonNode event, Map<String, String> query) {
        return query.entrySet().stream().allMatch(each -> switch (each.getKey()) {
            case "eventTimestampMin" -> !at(event).isBefore(Instant.parse(each.getValue()));
            case "eventTimestampMax" -> !at(event).isAfter(Instant.parse(each.getValue()));
            default -> event.at(AT.get(each.getKey())).asString("").equals(each.getValue());
        });
    }

    /** The events of this test that carry no timestamp were changed before all times that are asked for. */
    private static Instant at(JsonNode event) {
        String at = event.at("/timestamp/serviceDateTime").asString("");
        return at.isEmpty() ? Instant.parse("2026-01-01T00:00:00Z") : Instant.parse(at);
    }

    private List<JsonNode> walk(Map<String, String> query, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String path = EVENTS + "?limit=" + limit
                + query.entrySet().stream()
                        .map(each ->
                                "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        String next = "";
        while (next != null) {
            Answer page = as(carrier).get(path + next);
            assertThat(page.status()).as(path + page.body()).isEqualTo(200);
            page.body().get("events").forEach(all::add);
            String cursor = page.headers().getFirst("Next-Page-Cursor");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return all;
    }

    private static List<String> ids(List<JsonNode> events) {
        return events.stream().map(event -> event.get("eventID").asString()).toList();
    }

    private Answer tell(List<Map<String, Object>> events) {
        return as(carrier)
                .send(
                        HttpMethod.POST,
                        EVENTS,
                        corridor.events.PortJson.mapper().writeValueAsBytes(Map.of("events", events)),
                        MediaType.APPLICATION_JSON,
                        null);
    }

    private Api as(String party) {
        return api.as(Role.CARRIER, party);
    }

    private Map<String, Object> berth(String call, String classifier) {
        return new LinkedHashMap<>(Map.of(
                "eventID", UUID.randomUUID(),
                "eventUpdatedDateTime", "2026-01-01T00:00:00Z",
                "portCall", Map.of("portCallID", UUID.randomUUID(), "UNLocationCode", "PKGWD"),
                "terminalCall", Map.of("terminalCallReference", call),
                "portCallService", Map.of("portCallServiceTypeCode", "BERTH", "portCallServiceEventTypeCode", "ARRI"),
                "vessel", Map.of("vesselIMONumber", "9321483"),
                "timestamp", Map.of("classifierCode", classifier, "serviceDateTime", "2026-01-05T06:00:00Z")));
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventID", UUID.randomUUID());
        event.put("eventUpdatedDateTime", "2026-01-01T00:00:00Z");
        event.put(
                "portCall",
                Map.of(
                        "portCallID",
                        new UUID(7, random.nextInt(3)),
                        "portVisitReference",
                        "V" + random.nextInt(3),
                        "UNLocationCode",
                        any("PKGWD", "NLAMS")));
        event.put(
                "terminalCall",
                Map.of(
                        "terminalCallID", new UUID(8, random.nextInt(3)),
                        "terminalCallReference", "T" + random.nextInt(3),
                        "carrierServiceName", any("Great Lion Service", "Small Cat"),
                        "serviceCodeOrReference",
                                Map.of(
                                        "carrierServiceCode",
                                        any("FE1", "FE2"),
                                        "universalServiceReference",
                                        "SR12345A"),
                        "exportVoyageNumberOrReference",
                                Map.of(
                                        "carrierVoyageNumber",
                                        any("1N", "2N"),
                                        "universalVoyageReference",
                                        any("2301N", "2302N")),
                        "importVoyageNumberOrReference",
                                Map.of(
                                        "carrierVoyageNumber",
                                        any("1S", "2S"),
                                        "universalVoyageReference",
                                        any("2301S", "2302S"))));
        boolean moves = random.nextInt(4) == 0;
        event.put(
                "portCallService",
                Map.of(
                        "portCallServiceID",
                        new UUID(9, random.nextInt(3)),
                        "portCallServiceTypeCode",
                        moves ? "MOVES" : any("BERTH", "PILOTAGE", "MOORING"),
                        "portCallServiceEventTypeCode",
                        any("ARRI", "DEPA")));
        event.put(
                "vessel",
                Map.of(
                        "vesselIMONumber", any("9321483", "9074729"),
                        "vesselName", any("King of the Seas", "Queen"),
                        "vesselMMSINumber", any("278111222", "278111333")));
        if (!moves) {
            event.put(
                    "timestamp",
                    Map.of(
                            "classifierCode", any("EST", "PLN", "REQ", "ACT"),
                            "serviceDateTime",
                                    START.plus(random.nextInt(100), ChronoUnit.HOURS)
                                            .toString()));
        } else {
            event.put("movesForecasts", List.of(Map.of("restowUnits", Map.of("totalUnits", 3))));
        }
        return event;
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }
}
