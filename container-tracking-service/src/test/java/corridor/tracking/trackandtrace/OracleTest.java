package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.container.Fact;
import corridor.tracking.portcall.TransportCalls;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every filter and combination of filters finds what a naive reading of the text finds among the same events. */
@TrackingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
    private static final long SEED = 20_260_105L;

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    @Autowired
    private TransportCalls calls;

    @Autowired
    private PlatformTransactionManager transactions;

    private final RandomEvents random = new RandomEvents(SEED);
    private final List<Box> boxes = Stream.generate(Box::any).limit(60).toList();
    private final Set<String> told = new HashSet<>();
    private List<JsonNode> all;

    @BeforeAll
    void tell() {
        for (Box box : boxes) {
            List<Fact> facts = random.of(box);
            int half = random.upTo(facts.size() + 1);
            Stream.of(facts.subList(0, half), facts.subList(half, facts.size()))
                    .flatMap(part -> world.tell(part).stream())
                    .forEach(entry -> told.add(entry.recorded().eventId().toString()));
            if (random.oneIn(2)) {
                new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                done -> calls.report(List.of(random.call(), random.call()), Instant.EPOCH));
            }
        }
        for (int i = 0; i < 12; i++) {
            Api partner = api.as(
                    random.any(List.of(Role.CARRIER, Role.TERMINAL_OPERATOR)), random.any(RandomEvents.CARRIERS));
            List<Map<String, Object>> sent = random.sent(boxes);
            assertThat(partner.post(Walk.V2, sent).status()).isEqualTo(204);
        }
        all = Walk.forward(world.auditor(), Walk.V2 + "?limit=1000");
        assertThat(all)
                .hasSizeGreaterThan(200)
                .allSatisfy(event -> assertThat(V2Reading.check(event, "$")).isEmpty());
        assertThat(all.stream().filter(OracleTest::isPassedOn)).hasSizeGreaterThan(10);
        assertThat(all.stream().filter(event -> !isPassedOn(event))).allSatisfy(Shape::isV2);
        all.stream()
                .filter(event -> !isPassedOn(event)
                        && boxes.stream().anyMatch(box -> event.toString().contains(box.toString())))
                .forEach(event -> told.add(event.get("eventID").asString()));
        assertThat(all.stream()
                        .filter(event -> told.contains(event.get("eventID").asString())))
                .hasSizeGreaterThan(180);
    }

    @Test
    void every_combination_of_filters_finds_what_the_text_says() {
        int found = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, String> query = query();
            if (NaiveReading.contradicts(query)) {
                Answer refused = world.auditor().get(Walk.query(Walk.V2, query));
                assertThat(refused.status()).as(query.toString()).isEqualTo(400);
                continue;
            }
            List<String> expected = Walk.ids(NaiveReading.of(all, query));
            query.put("limit", String.valueOf(1 + expected.size() / 6 + random.upTo(5)));
            String path = Walk.query(Walk.V2, query);
            assertThat(Walk.ids(Walk.forward(world.auditor(), path))).as(path).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries that found anything").isGreaterThan(50);
    }

    @Test
    void each_filter_alone_finds_what_the_text_says() {
        for (String name : V2Query.PARAMETERS) {
            for (int i = 0; i < 4 && !List.of("limit", "cursor").contains(name); i++) {
                Map<String, String> query = new TreeMap<>(Map.of(name, value(name), "limit", "1000"));
                if (name.equals("transportDocumentID") || name.equals("scheduleID")) {
                    assertThat(Walk.forward(world.auditor(), Walk.query(Walk.V2, query)))
                            .isEmpty();
                } else {
                    assertThat(Walk.ids(Walk.forward(world.auditor(), Walk.query(Walk.V2, query))))
                            .as(query.toString())
                            .isEqualTo(Walk.ids(NaiveReading.of(all, query)));
                }
            }
        }
    }

    @Test
    void a_partner_finds_of_each_box_what_the_boxs_own_page_shows_it() {
        for (Api partner : List.of(
                api.as(Role.CARRIER, RandomEvents.CARRIERS.getFirst()),
                world.declarant(RandomEvents.DECLARANTS.getFirst()),
                world.park("rashakai"))) {
            Set<String> shown = new HashSet<>();
            for (Box box : boxes) {
                Answer page = partner.get("/tracking/v1/containers/" + box + "/events?limit=500");
                if (page.status() == 200) {
                    shown.addAll(TrackingWorld.each(page, "/eventId"));
                }
            }
            List<String> expected = Walk.ids(all.stream()
                    .filter(event -> shown.contains(event.get("eventID").asString()))
                    .toList());
            assertThat(expected).isNotEmpty();
            for (int limit : new int[] {3, 1000}) {
                String path = Walk.V2 + "?eventType=SHIPMENT,EQUIPMENT&limit=" + limit;
                assertThat(Walk.ids(Walk.forward(partner, path)).stream().filter(told::contains))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void both_versions_tell_of_the_same_events() {
        List<JsonNode> events = allOfV3();
        Set<String> ids = new HashSet<>(Walk.ids(all));
        assertThat(events.stream()
                        .filter(event -> ids.contains(event.get("eventID").asString())))
                .allSatisfy(Shape::isV3);
        assertThat(Walk.ids(events).stream().filter(new HashSet<>(Walk.ids(all))::contains))
                .isEqualTo(Walk.ids(
                        all.stream().filter(event -> !isPassedOn(event)).toList()));
    }

    private List<JsonNode> allOfV3() {
        List<JsonNode> events = new ArrayList<>();
        for (String page = "/dcsa/tnt/v3/events"; page != null; ) {
            Answer three = world.auditor().get(page);
            events.addAll(NaiveReading.list(three.body().get("events")));
            String next = three.headers().getFirst("Next-Page-Cursor");
            page = next == null ? null : Walk.query("/dcsa/tnt/v3/events", Map.of("cursor", next));
        }
        return events;
    }

    /** Told on as a partner sent it, in the version in which it did. */
    private static boolean isPassedOn(JsonNode event) {
        return event.path("references")
                .valueStream()
                .anyMatch(each -> each.get("referenceType").asString().equals("FF"));
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        List<String> names = V2Query.PARAMETERS.stream()
                .filter(name -> !List.of("limit", "cursor", "transportDocumentID", "scheduleID")
                        .contains(name))
                .sorted()
                .toList();
        for (int i = random.upTo(3); i >= 0; i--) {
            String name = random.any(names);
            query.put(name, value(name));
        }
        return query;
    }

    private String value(String name) {
        JsonNode any = random.any(all);
        return switch (name) {
            case "eventType" -> random.any(List.of("SHIPMENT", "TRANSPORT", "EQUIPMENT", "EQUIPMENT,TRANSPORT"));
            case "shipmentEventTypeCode" -> random.any(List.of("HOLD", "RELS", "RELS,VOID", "DRFT", "CONF,DRFT"));
            case "documentTypeCode" -> random.any(List.of("CUS", "CUS,TRD", "SHI", "BKG"));
            case "transportEventTypeCode" -> random.any(List.of("ARRI", "DEPA", "DEPA,ARRI"));
            case "equipmentEventTypeCode" ->
                random.any(List.of("DISC", "GTIN,GTOT", "STUF", "LOAD,DISC,GTIN", "INSP,STUF"));
            case "carrierBookingReference", "bookingReference" -> random.any(RandomEvents.BOOKINGS);
            case "transportCallID" -> random.any(List.of("9074729-123N", "NCVV-124S", "none"));
            case "vesselIMONumber" -> random.any(List.of("9074729", "9321483", "NCVV"));
            case "carrierVoyageNumber", "exportVoyageNumber" -> random.any(List.of("123N", "124S", "0"));
            case "UNLocationCode" -> random.any(List.of("PKGWD", "ITGOA", "PKPEW", "FRPAR"));
            case "equipmentReference" -> random.any(boxes).toString();
            case "transportDocumentReference" -> random.any(RandomEvents.DOCUMENTS);
            case "carrierServiceCode" -> random.any(List.of("FE1", "FE2"));
            case "transportDocumentID", "scheduleID" -> UUID.randomUUID().toString();
            case "sort" -> sort();
            default -> {
                String created = any.get("eventCreatedDateTime").asString();
                yield random.oneIn(5) ? created.replace("Z", "9Z") : created;
            }
        };
    }

    private String sort() {
        List<String> fields = new ArrayList<>(List.of(
                "eventCreatedDateTime",
                "eventDateTime",
                "eventType",
                "eventClassifierCode",
                "UNLocationCode",
                "carrierBookingReference",
                "equipmentEventTypeCode",
                "shipmentEventTypeCode",
                "equipmentReference",
                "vesselIMONumber",
                "exportVoyageNumber",
                "transportCallID",
                "documentTypeCode",
                "eventID"));
        List<String> keys = new ArrayList<>();
        for (int i = random.upTo(3); i >= 0; i--) {
            keys.add(fields.remove(random.upTo(fields.size())) + random.any(List.of("", ":ASC", ":DESC")));
        }
        return String.join(",", keys);
    }
}
