package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class TrackAndTraceTest {
    private static final String V2 = "/dcsa/tnt/v2/events";
    private static final String V3 = "/dcsa/tnt/v3/events";

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    private final Box box = Box.any();

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BORDER_AGENCY")
    void every_role_of_the_port_may_ask_and_every_answer_says_its_version(Role role) {
        Answer two = world.as(role).get(V2);
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        assertThat(two.headers().getFirst("Current-Page")).startsWith(V2 + "?cursor=");
        Answer three = world.as(role).get(V3);
        assertThat(three.status()).isEqualTo(200);
        assertThat(three.headers().getFirst("API-Version")).isEqualTo("3.0.0");
        assertThat(three.body().get("events").isArray()).isTrue();
    }

    @Test
    void nobody_asks_without_a_token_and_that_is_said_in_the_standards_words() {
        Answer two = api.get(V2);
        assertThat(two.status()).isEqualTo(401);
        assertThat(two.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        assertThat(two.at("/statusCode")).isEqualTo("401");
        assertThat(two.at("/errors/0/message")).contains("token");
        Answer three = api.get(V3);
        assertThat(three.status()).isEqualTo(401);
        assertThat(three.headers().getFirst("API-Version")).isEqualTo("3.0.0");
        assertThat(three.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
    }

    @Test
    void a_token_without_a_role_opens_nothing() {
        Answer answer =
                api.withToken(corridor.service.testing.TestTokens.of("NOBODY")).get(V2);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/statusCodeText")).isEqualTo("Forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventType=FLIGHT",
                "eventType=SHIPMENT,",
                "eventType=",
                "eventType=SHIPMENT&eventType=EQUIPMENT",
                "shipmentEventTypeCode=GTIN",
                "documentTypeCode=XXX",
                "transportEventTypeCode=arri",
                "equipmentEventTypeCode=AVPU",
                "carrierBookingReference=123456789012345678901234567890123456",
                "transportDocumentReference=123456789012345678901",
                "transportDocumentID=1",
                "scheduleID=not-a-uuid",
                "vesselIMONumber=12345678",
                "carrierServiceCode=TOOLONG",
                "UNLocationCode=PKGWDX",
                "equipmentReference=1234567890123456",
                "equipmentReference=%00",
                "eventCreatedDateTime=yesterday",
                "eventCreatedDateTime=2021-04-01",
                "eventCreatedDateTime=2021-04-01T14:12:56",
                "eventCreatedDateTime:gte=2021-13-01T14:12:56Z",
                "eventCreatedDateTime:ne=2021-04-01T14:12:56Z",
                "limit=0",
                "limit=-1",
                "limit=2147483648",
                "limit=ten",
                "cursor=nonsense",
                "cursor=e30",
                "sort=colour",
                "sort=eventDateTime:UP",
                "sort=eventDateTime,eventDateTime:DESC",
                "colour=blue",
                "shipmentEventTypeCode=DRFT&equipmentEventTypeCode=GTIN",
                "documentTypeCode=CUS&transportEventTypeCode=ARRI",
                "eventType=TRANSPORT&shipmentEventTypeCode=DRFT",
                "eventType=SHIPMENT,TRANSPORT&equipmentEventTypeCode=GTIN",
                "eventCreatedDateTime:gt=2026-01-01T00:00:00Z&eventCreatedDateTime:lt=2025-01-01T00:00:00Z",
                "eventCreatedDateTime:gte=2026-01-01T00:00:00Z&eventCreatedDateTime:lt=2026-01-01T00:00:00Z",
                "eventCreatedDateTime=2026-01-01T00:00:00Z&eventCreatedDateTime:eq=2026-01-02T00:00:00Z"
            })
    void what_2_2_0_does_not_allow_is_refused_in_its_words(String query) {
        Answer refused = world.terminal().get(V2 + "?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        assertThat(refused.headers().getContentType().toString()).isEqualTo("application/json");
        assertThat(refused.at("/httpMethod")).isEqualTo("GET");
        assertThat(refused.at("/requestUri")).startsWith("http").endsWith(V2);
        assertThat(refused.at("/statusCode")).isEqualTo("400");
        assertThat(refused.at("/statusCodeText")).isEqualTo("Bad Request");
        assertThat(refused.at("/errorDateTime")).endsWith("Z");
        assertThat(refused.at("/errors/0/reason")).isEqualTo("invalidQuery");
        assertThat(refused.at("/errors/0/message")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventTypes=FLIGHT",
                "eventTypes=",
                "eventUpdatedDateTimeMin=yesterday",
                "eventUpdatedDateTimeMax=2021-04-01T14:12Z",
                "limit=0",
                "cursor=nonsense",
                "sort=eventDateTime",
                "equipmentReference=A&equipmentReference=B",
                "eventUpdatedDateTimeMin=2026-01-01T00:00:00Z&eventUpdatedDateTimeMax=2025-01-01T00:00:00Z"
            })
    void what_3_0_0_does_not_allow_is_refused_in_its_words(String query) {
        Answer refused = world.terminal().get(V3 + "?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().getFirst("API-Version")).isEqualTo("3.0.0");
        assertThat(refused.at("/feedbackElements/0/severity")).isEqualTo("ERROR");
        assertThat(refused.at("/feedbackElements/0/message")).isNotEmpty();
    }

    @Test
    void what_is_not_there_is_found_empty_and_no_error() {
        world.tell(box.gatedIn(10), box.held(11, UUID.randomUUID()));
        for (String query : List.of(
                "equipmentReference=" + box + "&shipmentEventTypeCode=DRFT",
                "transportDocumentReference=NOBODYS",
                "transportDocumentID=" + UUID.randomUUID(),
                "eventCreatedDateTime:gt=2999-01-01T00:00:00Z")) {
            Answer answer = world.terminal().get(V2 + "?" + query);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void a_partner_is_told_of_its_own_journeys_only() {
        world.tell(
                box.discharged(10, new Particulars("MSC", "B-1", null, null, null)),
                box.declared(20, "INDUS", "rashakai"),
                box.released(30),
                box.gatedOut(40));
        world.tell(box.gatedIn(100), box.declared(110, "MAKRAN", "dhabeji"), box.held(120, UUID.randomUUID()));
        assertThat(codes(world.declarant("INDUS"))).containsExactlyInAnyOrder("DISC", "RELS", "GTOT");
        assertThat(codes(world.park("rashakai"))).containsExactlyInAnyOrder("DISC", "RELS", "GTOT");
        assertThat(codes(api.as(Role.CARRIER, "MSC"))).containsExactlyInAnyOrder("DISC", "RELS", "GTOT");
        assertThat(codes(world.declarant("MAKRAN"))).containsExactlyInAnyOrder("GTIN", "HOLD");
        assertThat(codes(world.declarant("NOBODY"))).isEmpty();
        assertThat(codes(world.auditor())).containsExactlyInAnyOrder("DISC", "RELS", "GTOT", "GTIN", "HOLD");
        assertThat(world.declarant("MAKRAN")
                        .get(V3 + "?equipmentReference=" + box)
                        .body()
                        .get("events"))
                .hasSize(2);
    }

    @Test
    void a_box_let_out_at_the_gate_is_as_laden_as_it_was_told_on_the_same_journey() {
        world.tell(box.discharged(10), box.declared(20, "INDUS", null), box.released(30));
        assertThat(world.gateOut(box, 40).status()).isEqualTo(201);
        Answer told = world.terminal().get(V3 + "?equipmentReference=" + box + "&eventTypes=EQUIPMENT");
        assertThat(told.body()
                        .at("/events/2/eventClassification/equipmentEventTypeCode")
                        .asString())
                .isEqualTo("GTOT");
        assertThat(told.body()
                        .at("/events/2/equipmentDetails/emptyIndicatorCode")
                        .asString())
                .isEqualTo("LADEN");
    }

    @Test
    void a_time_may_be_sent_as_the_texts_example_has_it() {
        world.tell(box.gatedIn(10));
        String filter = "?equipmentReference=" + box + "&eventCreatedDateTime:gte=2021-04-01T14:12:56+01:00";
        assertThat(world.terminal().get(V2 + filter).body()).hasSize(1);
        String told = world.terminal().get(V2 + filter).at("/0/eventCreatedDateTime");
        assertThat(world.terminal()
                        .get(V2 + "?equipmentReference=" + box + "&eventCreatedDateTime=" + told)
                        .body())
                .hasSize(1);
    }

    @Test
    void a_long_query_has_its_links_all_the_same() {
        world.tell(box.gatedIn(10), box.gatedIn(11), box.gatedIn(12));
        String query = V2 + "?limit=1&equipmentReference=" + box
                + "&eventType=SHIPMENT,TRANSPORT,EQUIPMENT&UNLocationCode=PKGWD"
                + "&equipmentEventTypeCode=LOAD,DISC,GTIN,GTOT,STUF,STRP,PICK,DROP,INSP,RSEA,RMVD"
                + "&eventCreatedDateTime:gte=2021-04-01T14:12:56Z&eventCreatedDateTime:lt=2221-04-01T14:12:56Z"
                + "&sort=eventType,eventClassifierCode,shipmentEventTypeCode,documentTypeCode,transportEventTypeCode,"
                + "equipmentEventTypeCode,UNLocationCode,carrierBookingReference,exportVoyageNumber,vesselIMONumber,"
                + "transportCallID,carrierServiceCode,equipmentReference,eventDateTime,eventCreatedDateTime,eventID";
        Answer second =
                world.terminal().get(world.terminal().get(query).headers().getFirst("Next-Page"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/0/eventDateTime")).startsWith("2026-01-05T11:11");
        assertThat(second.headers().getFirst("Prev-Page")).isNotNull();
        assertThat(second.headers().getFirst("Last-Page")).isNotNull();
    }

    @Test
    void the_ports_own_text_describes_both() {
        Answer text = api.get("/v3/api-docs");
        for (String path : List.of(V2, V3)) {
            String operation = "/paths/" + path.replace("/", "~1") + "/get";
            assertThat(text.at(operation + "/description")).contains("For: terminal-operator");
            assertThat(text.at(operation + "/parameters/0/in")).isEqualTo("query");
            assertThat(text.at(operation + "/responses/default/content/application~1json/schema/$ref"))
                    .isEqualTo(
                            path.equals(V2)
                                    ? "#/components/schemas/TrackAndTrace2Error"
                                    : "#/components/schemas/DcsaFeedback");
        }
        assertThat(text.at("/components/schemas/TrackAndTrace2Event/properties/ISOEquipmentCode/type"))
                .isEqualTo("string");
        assertThat(text.at("/components/schemas/DcsaFeedback/properties/feedbackElements/type"))
                .isEqualTo("array");
    }

    private List<String> codes(Api caller) {
        Answer answer = caller.get(V2 + "?equipmentReference=" + box);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false)
                .peek(Shape::isV2)
                .map(event -> event.path("equipmentEventTypeCode")
                        .asString(event.path("shipmentEventTypeCode").asString("")))
                .toList();
    }
}
