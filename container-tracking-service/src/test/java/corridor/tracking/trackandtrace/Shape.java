package corridor.tracking.trackandtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The rules that the texts' schemas make for an event. */
final class Shape {
    private static final Set<String> CLASSIFIERS = Set.of("ACT", "PLN", "EST");
    private static final Set<String> MODES = Set.of("VESSEL", "RAIL", "TRUCK", "BARGE");
    private static final Set<String> SITES =
            Set.of("BOCR", "CLOC", "COFS", "COYA", "OFFD", "DEPO", "INTE", "POTE", "RAMP");

    private static final Set<String> BASE =
            Set.of("eventID", "eventType", "eventCreatedDateTime", "eventClassifierCode", "eventDateTime");

    private Shape() {}

    /** {@code anyOf: transportEvent, shipmentEvent, equipmentEvent}. */
    static void isV2(JsonNode event) {
        UUID.fromString(text(event, "eventID"));
        OffsetDateTime created = OffsetDateTime.parse(text(event, "eventCreatedDateTime"));
        OffsetDateTime at = OffsetDateTime.parse(text(event, "eventDateTime"));
        assertThat(CLASSIFIERS).contains(text(event, "eventClassifierCode"));
        switch (text(event, "eventType")) {
            case "SHIPMENT" -> {
                only(event, BASE, "shipmentEventTypeCode", "documentID", "documentTypeCode", "reason", "references");
                assertThat(at).isEqualTo(created);
                assertThat(text(event, "shipmentEventTypeCode")).isIn("HOLD", "RELS", "VOID");
                assertThat(text(event, "documentTypeCode")).isEqualTo("CUS");
                assertThat(text(event, "documentID")).isNotEmpty();
                event.path("references").forEach(reference -> {
                    assertThat(text(reference, "referenceType")).isEqualTo("EQ");
                    limited(reference, "referenceValue", 100);
                });
            }
            case "TRANSPORT" -> {
                only(event, BASE, "transportEventTypeCode", "transportCall");
                assertThat(text(event, "transportEventTypeCode")).isIn("ARRI", "DEPA");
                call(event.get("transportCall"));
            }
            case "EQUIPMENT" -> {
                only(
                        event,
                        BASE,
                        "equipmentEventTypeCode",
                        "equipmentReference",
                        "ISOEquipmentCode",
                        "emptyIndicatorCode",
                        "eventLocation",
                        "transportCall",
                        "documentReferences");
                assertThat(text(event, "equipmentEventTypeCode")).isIn("LOAD", "DISC", "GTIN", "GTOT");
                assertThat(text(event, "emptyIndicatorCode")).isIn("EMPTY", "LADEN");
                limited(event, "equipmentReference", 15);
                limited(event, "ISOEquipmentCode", 4);
                place(event.get("eventLocation"));
                limited(event.get("eventLocation"), "locationName", 100);
                if (event.has("transportCall")) {
                    call(event.get("transportCall"));
                }
                event.path("documentReferences")
                        .forEach(reference -> assertThat(text(reference, "documentReferenceType"))
                                .isIn("BKG", "TRD"));
            }
            default -> throw new AssertionError("no event type: " + event);
        }
    }

    private static void call(JsonNode call) {
        assertThat(text(call, "transportCallID")).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(MODES).contains(text(call, "modeOfTransport"));
        limited(call, "carrierVoyageNumber", 50);
        limited(call, "exportVoyageNumber", 50);
        limited(call, "otherFacility", 50);
        place(call);
        if (call.has("facilityTypeCode")) {
            assertThat(SITES).contains(text(call, "facilityTypeCode"));
        }
        if (call.has("vessel")) {
            assertThat(text(call.get("vessel"), "vesselIMONumber")).matches("[0-9]{7}");
            limited(call.get("vessel"), "vesselName", 35);
        }
    }

    private static void place(JsonNode place) {
        assertThat(text(place, "UNLocationCode")).hasSize(5);
        limited(place, "facilityCode", 6);
        assertThat(place.has("facilityCodeListProvider")).isEqualTo(place.has("facilityCode"));
    }

    /** {@code Event} of 3.0.0. */
    static void isV3(JsonNode event) {
        only(
                event,
                Set.of("eventRouting", "eventID", "eventDateTime", "eventUpdatedDateTime", "eventLocation"),
                "eventClassification",
                "shipmentDetails",
                "transportDetails",
                "equipmentDetails");
        assertThat(text(event, "eventID")).isNotEmpty();
        for (String time : new String[] {"eventDateTime", "eventUpdatedDateTime"}) {
            OffsetDateTime.parse(text(event, time));
            limited(event, time, 30);
        }
        JsonNode classes = event.get("eventClassification");
        assertThat(CLASSIFIERS).contains(text(classes, "eventClassifierCode"));
        String type = text(classes, "eventTypeCode");
        assertThat(type).isIn("SHIPMENT", "TRANSPORT", "EQUIPMENT");
        for (String each : new String[] {"shipment", "transport", "equipment"}) {
            assertThat(classes.has(each + "EventTypeCode")).isEqualTo(type.equalsIgnoreCase(each));
        }
        limited(event.path("equipmentDetails"), "equipmentReference", 11);
        limited(event.path("equipmentDetails"), "ISOEquipmentCode", 4);
        limited(event.path("eventLocation").path("facility"), "facilityCode", 6);
        limited(event.at("/transportDetails/transportCall/vesselTransport"), "vesselIMONumber", 8);
        limited(event.at("/transportDetails/transportCall/truckTransport/tractorDetails"), "licensePlate", 15);
        event.at("/equipmentDetails/seals").forEach(seal -> limited(seal, "number", 15));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void limited(JsonNode node, String field, int longest) {
        assertThat(text(node, field)).hasSizeLessThanOrEqualTo(longest);
    }

    private static void only(JsonNode event, Set<String> base, String... more) {
        for (String name : event.propertyNames()) {
            assertThat(base.contains(name) || Set.of(more).contains(name))
                    .as(name)
                    .isTrue();
        }
    }
}
