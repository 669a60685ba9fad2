package corridor.tracking.trackandtrace;

import static corridor.tracking.trackandtrace.V2Reading.text;
import static corridor.tracking.trackandtrace.V2Reading.time;

import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads events of 3.0.0. */
final class V3Reading {
    private static final Form FORM = Form.read("tnt-3");

    private V3Reading() {}

    static List<Fault> check(JsonNode event, String path) {
        return FORM.check(event, path);
    }

    static Received read(JsonNode event) {
        String subject = text(event, "/eventClassification/eventTypeCode");
        JsonNode call = event.at("/transportDetails/transportCall");
        return new Received(
                Received.idOf(event),
                event,
                event.path("isRetracted").asBoolean(false),
                time(event, "/eventUpdatedDateTime"),
                subject,
                subject == null
                        ? null
                        : text(event, "/eventClassification/" + subject.toLowerCase(Locale.ROOT) + "EventTypeCode"),
                text(event, "/eventClassification/eventClassifierCode"),
                time(event, "/eventDateTime"),
                text(event, "/shipmentDetails/documentReference/typeCode"),
                containers(event),
                documents(event, "BKG"),
                documents(event, "TRD"),
                new Received.Where(
                        text(event, "/eventLocation/UNLocationCode"),
                        "SMDG".equals(text(event, "/eventLocation/facility/facilityCodeListProvider"))
                                ? text(event, "/eventLocation/facility/facilityCode")
                                : null),
                means(call),
                text(call, "/vesselTransport/vesselIMONumber"),
                voyage(call, "import"),
                voyage(call, "export"),
                text(call, "/serviceCodeOrReference/carrierServiceCode"),
                new Received.Box(
                        text(event, "/equipmentDetails/ISOEquipmentCode"),
                        text(event, "/equipmentDetails/emptyIndicatorCode") == null
                                ? null
                                : Objects.equals(text(event, "/equipmentDetails/emptyIndicatorCode"), "EMPTY"),
                        event.at("/equipmentDetails/seals")
                                .valueStream()
                                .map(seal -> text(seal, "/number"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static List<String> containers(JsonNode event) {
        return Stream.concat(
                        Stream.ofNullable(text(event, "/equipmentDetails/equipmentReference")),
                        event.at("/shipmentDetails/shipmentReferences")
                                .valueStream()
                                .filter(reference -> "EQ".equals(text(reference, "/typeCode")))
                                .map(reference -> text(reference, "/reference"))
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static List<String> documents(JsonNode event, String type) {
        return Stream.concat(
                        Stream.of(event.at("/shipmentDetails/documentReference")),
                        event.at("/shipmentDetails/additionalDocumentReferences")
                                .valueStream())
                .filter(reference -> type.equals(text(reference, "/typeCode")))
                .map(reference -> text(reference, "/reference"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static TransportMeans means(JsonNode call) {
        String mode = text(call, "/modeOfTransport");
        if (mode == null || mode.equals("MULTIMODAL")) {
            return null;
        }
        String export = voyage(call, "export");
        String imo = text(call, "/vesselTransport/vesselIMONumber");
        return new TransportMeans(
                ModeOfTransport.valueOf(mode),
                text(call, "/transportCallReference"),
                text(call, "/vesselTransport/vesselName"),
                imo == null ? text(call, "/vesselTransport/vesselCallSign") : imo,
                export == null ? voyage(call, "import") : export,
                text(call, "/truckTransport/tractorDetails/licensePlate"));
    }

    private static String voyage(JsonNode call, String way) {
        String carriers = text(call, "/" + way + "VoyageNumberOrReference/carrierVoyageNumber");
        return carriers == null ? text(call, "/" + way + "VoyageNumberOrReference/universalVoyageReference") : carriers;
    }
}
