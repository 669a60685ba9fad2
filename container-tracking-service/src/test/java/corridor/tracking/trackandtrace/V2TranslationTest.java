package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EventClassifier;
import corridor.events.ModeOfTransport;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.events.TransportMeans;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class V2TranslationTest {
    private static final Instant LEARNED = Instant.parse("2026-01-07T08:09:10.123456Z");
    private static final UUID ID = UUID.randomUUID();

    private final Box box = Box.any();

    static JsonNode told(Kind kind, PortEvent event, Particulars particulars, Boolean empty) {
        Entry entry = new Entry(ID, kind, LEARNED, event, particulars, empty);
        JsonNode json = PortJson.mapper().valueToTree(new V2Translation(Sites.PLACES).of(entry));
        Shape.isV2(json);
        return json;
    }

    private static JsonNode told(Kind kind, Fact fact) {
        return told(kind, fact.event(), fact.particulars(), null);
    }

    @Test
    void a_discharge_is_an_equipment_event_with_its_call_vessel_and_booking() {
        JsonNode told = told(Kind.DISC, box.discharged(10, new Particulars("MSC", "B-1", null, null, null)));
        assertThat(told).isEqualTo(PortJson.mapper().readTree("""
                {"eventID": "%s", "eventType": "EQUIPMENT", "eventCreatedDateTime": "2026-01-07T08:09:10.123456Z",
                 "eventClassifierCode": "ACT", "eventDateTime": "2026-01-05T11:10:00+05:00",
                 "equipmentEventTypeCode": "DISC", "equipmentReference": "%s", "ISOEquipmentCode": "22G1",
                 "emptyIndicatorCode": "LADEN",
                 "eventLocation":
                     {"UNLocationCode": "PKGWD", "facilityCode": "GIT", "facilityCodeListProvider": "SMDG"},
                 "transportCall":
                     {"transportCallID": "9074729-123N", "carrierVoyageNumber": "123N", "exportVoyageNumber": "123N",
                      "UNLocationCode": "PKGWD", "facilityCode": "GIT", "facilityCodeListProvider": "SMDG",
                      "facilityTypeCode": "POTE", "modeOfTransport": "VESSEL",
                      "vessel": {"vesselIMONumber": "9074729", "vesselName": "MV Test"}},
                 "documentReferences": [{"documentReferenceType": "BKG", "documentReferenceValue": "B-1"}]}
                """.formatted(ID, box)));
    }

    @Test
    void a_truck_has_no_call_of_an_id_and_is_left_out() {
        assertThat(told(Kind.GTOT, box.gatedOut(10)).has("transportCall")).isFalse();
    }

    @Test
    void a_vessel_known_by_its_call_sign_only_is_left_out_of_its_call() {
        TransportMeans means = new TransportMeans(ModeOfTransport.VESSEL, "NCVV-1", "MV Test", "NCVV", "1", null);
        JsonNode told =
                told(Kind.LOAD, box.moved(EquipmentEventCode.LOAD, 1, Sites.TERMINAL, means), Particulars.NONE, false);
        assertThat(told.at("/transportCall/transportCallID").asString()).isEqualTo("NCVV-1");
        assertThat(told.path("transportCall").has("vessel")).isFalse();
    }

    @Test
    void a_park_is_named_since_its_code_is_no_facility_code_of_SMDG() {
        JsonNode told = told(Kind.GTIN, box.gatedIn(10, Sites.RASHAKAI));
        assertThat(told.at("/eventLocation/locationName").asString()).isEqualTo("Rashakai");
        assertThat(told.path("eventLocation").has("facilityCode")).isFalse();
        assertThat(told.path("eventDateTime").asString()).endsWith("+05:00");
    }

    @Test
    void an_empty_box_is_called_empty_and_one_of_which_nobody_told_laden() {
        Fact gatedOut = box.planned(EquipmentEventCode.GTOT, 3);
        assertThat(told(Kind.GTOT, gatedOut.event(), Particulars.NONE, true)
                        .path("emptyIndicatorCode")
                        .asString())
                .isEqualTo("EMPTY");
        JsonNode told = told(Kind.GTOT, gatedOut.event(), Particulars.NONE, null);
        assertThat(told.path("emptyIndicatorCode").asString()).isEqualTo("LADEN");
        assertThat(told.path("eventClassifierCode").asString()).isEqualTo("PLN");
    }

    @Test
    void an_expected_arrival_is_a_transport_event() {
        JsonNode told = told(Kind.ARRI, Calls.arrival("V-1", EventClassifier.EST, 10), Particulars.NONE, null);
        assertThat(told.path("eventType").asString()).isEqualTo("TRANSPORT");
        assertThat(told.path("transportEventTypeCode").asString()).isEqualTo("ARRI");
        assertThat(told.path("eventClassifierCode").asString()).isEqualTo("EST");
        assertThat(told.at("/transportCall/transportCallID").asString()).isEqualTo("V-1");
    }

    @Test
    void holds_and_releases_are_events_of_the_customs_inspection() {
        UUID document = UUID.randomUUID();
        JsonNode held = told(Kind.HELD, box.held(10, document));
        assertThat(held.path("shipmentEventTypeCode").asString()).isEqualTo("HOLD");
        assertThat(held.path("documentTypeCode").asString()).isEqualTo("CUS");
        assertThat(held.path("documentID").asString()).isEqualTo(document.toString());
        assertThat(held.path("reason").asString()).isEqualTo("intelligence");
        assertThat(held.at("/references/0/referenceValue").asString()).isEqualTo(box.toString());
        assertThat(code(told(Kind.HOLD_LIFTED, box.lifted(11, document)))).isEqualTo("RELS " + document);
        assertThat(code(told(Kind.RELEASED, box.released(12, document)))).isEqualTo("RELS " + document);
        assertThat(code(told(Kind.RELEASE_REVOKED, box.revoked(13, document)))).isEqualTo("VOID " + document);
    }

    private static String code(JsonNode told) {
        return told.path("shipmentEventTypeCode").asString() + " "
                + told.path("documentID").asString();
    }
}
