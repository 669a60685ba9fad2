package corridor.tracking.trackandtrace;

import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Form;
import corridor.tracking.dcsa.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads events of 2.2.0. */
final class V2Reading {
    private static final Map<String, Form> FORMS = Map.of(
            "SHIPMENT", Form.read("tnt-2-shipment"),
            "TRANSPORT", Form.read("tnt-2-transport"),
            "EQUIPMENT", Form.read("tnt-2-equipment"));

    private V2Reading() {}

    static List<Fault> check(JsonNode event, String path) {
        Form form = FORMS.get(event.path("eventType").asString(""));
        return form == null
                ? List.of(new Fault(path + ".eventType", "an event is one of SHIPMENT, TRANSPORT, EQUIPMENT"))
                : form.check(event, path);
    }

    static Received read(JsonNode event) {
        String subject = text(event, "/eventType");
        JsonNode call = event.path("transportCall");
        return new Received(
                Received.idOf(event),
                event,
                false,
                time(event, "/eventCreatedDateTime"),
                subject,
                text(event, "/" + subject.toLowerCase(java.util.Locale.ROOT) + "EventTypeCode"),
                text(event, "/eventClassifierCode"),
                time(event, "/eventDateTime"),
                text(event, "/documentTypeCode"),
                containers(event),
                documents(event, "BKG"),
                documents(event, "TRD"),
                where(event, call),
                means(call),
                text(call, "/vessel/vesselIMONumber"),
                text(call, "/carrierVoyageNumber"),
                text(call, "/exportVoyageNumber"),
                text(call, "/carrierServiceCode"),
                new Received.Box(
                        text(event, "/ISOEquipmentCode"),
                        event.has("emptyIndicatorCode")
                                ? text(event, "/emptyIndicatorCode").equals("EMPTY")
                                : null,
                        event.path("seals")
                                .valueStream()
                                .map(seal -> seal.path("sealNumber").asString())
                                .toList()));
    }

    private static List<String> containers(JsonNode event) {
        return Stream.concat(
                        Stream.ofNullable(text(event, "/equipmentReference")),
                        event.path("references")
                                .valueStream()
                                .filter(reference -> reference
                                        .path("referenceType")
                                        .asString("")
                                        .equals("EQ"))
                                .map(reference ->
                                        reference.path("referenceValue").asString()))
                .distinct()
                .toList();
    }

    /** A shipment event may be about the booking or the transport document itself. */
    private static List<String> documents(JsonNode event, String type) {
        List<String> values = new ArrayList<>();
        if (type.equals(text(event, "/documentTypeCode"))) {
            values.add(text(event, "/documentID"));
        }
        event.path("documentReferences")
                .valueStream()
                .filter(reference ->
                        reference.path("documentReferenceType").asString("").equals(type))
                .map(reference -> text(reference, "/documentReferenceValue"))
                .filter(value -> value != null)
                .forEach(values::add);
        return values.stream().distinct().toList();
    }

    private static Received.Where where(JsonNode event, JsonNode call) {
        for (JsonNode place : List.of(event.path("eventLocation"), call, call.path("location"))) {
            if (place.has("UNLocationCode")) {
                String code =
                        "SMDG".equals(text(place, "/facilityCodeListProvider")) ? text(place, "/facilityCode") : null;
                return new Received.Where(text(place, "/UNLocationCode"), code);
            }
        }
        return new Received.Where(null, null);
    }

    private static TransportMeans means(JsonNode call) {
        if (call.isMissingNode()) {
            return null;
        }
        String voyage = text(call, "/exportVoyageNumber");
        String imo = text(call, "/vessel/vesselIMONumber");
        return new TransportMeans(
                ModeOfTransport.valueOf(text(call, "/modeOfTransport")),
                text(call, "/transportCallID"),
                text(call, "/vessel/vesselName"),
                imo == null ? text(call, "/vessel/vesselCallSignNumber") : imo,
                voyage == null ? text(call, "/carrierVoyageNumber") : voyage,
                null);
    }

    static String text(JsonNode node, String pointer) {
        String text = node.at(pointer).asString("");
        return text.isEmpty() ? null : text;
    }

    static Instant time(JsonNode node, String pointer) {
        String text = text(node, pointer);
        return text == null ? null : Parameters.instant(text).orElse(null);
    }
}
