package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EventClassifier;
import corridor.events.Lane;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class V3TranslationTest {
    private static final Instant LEARNED = Instant.parse("2026-01-07T08:09:10.123456Z");
    private static final UUID ID = UUID.randomUUID();

    private final Box box = Box.any();

    private static JsonNode told(Kind kind, PortEvent event, Particulars particulars, Boolean empty) {
        Entry entry = new Entry(ID, kind, LEARNED, event, particulars, empty);
        JsonNode json = PortJson.mapper().valueToTree(new V3Translation(Sites.PLACES).of(entry));
        Shape.isV3(json);
        return json;
    }

    private static JsonNode told(Kind kind, Fact fact) {
        return told(kind, fact.event(), fact.particulars(), false);
    }

    @Test
    void a_discharge_is_an_equipment_event_with_its_call_vessel_and_booking() {
        JsonNode told = told(Kind.DISC, box.discharged(10, new Particulars("MSC", "B-1", null, null, null)));
        assertThat(told).isEqualTo(PortJson.mapper().readTree("""
                {"eventRouting": {"originatingParty":
                     {"partyCode": "PKGWD", "codeListProvider": "ZZZ", "codeListName": "UNLOCODE"}},
                 "eventID": "%s", "eventDateTime": "2026-01-05T06:10:00Z",
                 "eventUpdatedDateTime": "2026-01-07T08:09:10.123456Z",
                 "eventLocation": {"facilityTypeCode": "POTE", "UNLocationCode": "PKGWD",
                     "facility": {"facilityCode": "GIT", "facilityCodeListProvider": "SMDG"}},
                 "eventClassification": {"eventTypeCode": "EQUIPMENT", "eventClassifierCode": "ACT",
                     "equipmentEventTypeCode": "DISC"},
                 "shipmentDetails": {"additionalDocumentReferences": [{"typeCode": "BKG", "reference": "B-1"}]},
                 "transportDetails": {"transportCall": {"transportCallReference": "9074729-123N",
                     "modeOfTransport": "VESSEL", "exportVoyageNumberOrReference": {"carrierVoyageNumber": "123N"},
                     "vesselTransport": {"vesselIMONumber": "9074729", "vesselName": "MV Test"}}},
                 "equipmentDetails": {"equipmentReference": "%s", "ISOEquipmentCode": "22G1",
                     "emptyIndicatorCode": "LADEN"}}
                """.formatted(ID, box)));
    }

    @Test
    void a_truck_is_told_by_its_plate() {
        JsonNode told = told(Kind.GTOT, box.gatedOut(10));
        assertThat(told.at("/transportDetails/transportCall/modeOfTransport").asString())
                .isEqualTo("TRUCK");
        assertThat(told.at("/transportDetails/transportCall/truckTransport/tractorDetails/licensePlate")
                        .asString())
                .isEqualTo("TKA-123");
    }

    @Test
    void a_box_of_which_nobody_told_is_neither_empty_nor_laden() {
        JsonNode told = told(Kind.GTOT, box.gatedOut(10).event(), Particulars.NONE, null);
        assertThat(told.path("equipmentDetails").has("emptyIndicatorCode")).isFalse();
    }

    @Test
    void an_expected_arrival_is_a_transport_event() {
        JsonNode told = told(Kind.ARRI, Calls.arrival("V-1", EventClassifier.PLN, 10), Particulars.NONE, null);
        assertThat(told.at("/eventClassification/transportEventTypeCode").asString())
                .isEqualTo("ARRI");
        assertThat(told.at("/eventClassification/eventClassifierCode").asString())
                .isEqualTo("PLN");
        assertThat(told.has("equipmentDetails")).isFalse();
    }

    @Test
    void customs_releases_and_selects_boxes_and_holds_clearances() {
        UUID document = UUID.randomUUID();
        assertThat(code(told(Kind.RELEASED, box.released(10, document)), "equipment"))
                .isEqualTo("CUSR");
        assertThat(code(told(Kind.LANE_ASSIGNED, box.laned(10, document, Lane.RED)), "equipment"))
                .isEqualTo("CUSI");
        assertThat(code(told(Kind.HOLD_LIFTED, box.lifted(11, document)), "shipment"))
                .isEqualTo("RELS");
        assertThat(code(told(Kind.RELEASE_REVOKED, box.revoked(11, document)), "shipment"))
                .isEqualTo("VOID");
        JsonNode held = told(Kind.HELD, box.held(10, document));
        assertThat(code(held, "shipment")).isEqualTo("HOLD");
        assertThat(held.at("/shipmentDetails/documentReference/typeCode").asString())
                .isEqualTo("CUC");
        assertThat(held.at("/shipmentDetails/documentReference/reference").asString())
                .isEqualTo(document.toString());
        assertThat(held.at("/equipmentDetails/equipmentReference").asString()).isEqualTo(box.toString());
        assertThat(held.path("eventDateTime").asString()).isEqualTo(Box.at(10).toString());
    }

    private static String code(JsonNode told, String type) {
        return told.at("/eventClassification/" + type + "EventTypeCode").asString();
    }
}
