package corridor.tracking.portcall;

import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.port.InvalidValueException;
import corridor.port.UnLocode;
import corridor.tracking.dcsa.Fault;
import corridor.tracking.dcsa.Form;
import corridor.tracking.dcsa.Message;
import corridor.tracking.dcsa.Parameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A port call event that a partner sent.
 *
 * @param id the sender's; a sum over the content where it gave none
 */
record ReceivedPortCall(String id, JsonNode body) {
    private static final Form FORM = Form.read("port-call-2");

    static List<Fault> check(JsonNode event, String path) {
        return FORM.check(event, path);
    }

    static ReceivedPortCall read(JsonNode event) {
        String id = event.path("eventID").asString("");
        return new ReceivedPortCall(id.isEmpty() ? "sum-" + Message.sum(event) : id, event);
    }

    String sum() {
        return Message.sum(body);
    }

    /** When its sender last changed it; null if it does not say. */
    Instant toldAt() {
        return time("/eventUpdatedDateTime");
    }

    /** Null if it carries no timestamp. */
    Instant serviceAt() {
        Instant at = time("/timestamp/serviceDateTime");
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    String classifier() {
        return text("/timestamp/classifierCode");
    }

    /**
     * What it tells of a call: when a vessel comes to its berth or leaves it, told as expected or as done. What is asked
     * for, cancelled or declined is no report, nor is what says too little.
     */
    Optional<TransportCallReported> report(Evidence evidence) {
        String code = text("/portCallService/portCallServiceEventTypeCode");
        String reference = text("/terminalCall/terminalCallReference");
        String place = text("/portCall/UNLocationCode");
        boolean atTheBerth = "BERTH".equals(text("/portCallService/portCallServiceTypeCode"))
                && ("ARRI".equals(code) || "DEPA".equals(code));
        boolean tells = List.of("EST", "PLN", "ACT").contains(String.valueOf(classifier())) && serviceAt() != null;
        if (!atTheBerth || !tells || isOff() || reference == null || place == null) {
            return Optional.empty();
        }
        String export = text("/terminalCall/exportVoyageNumberOrReference/carrierVoyageNumber");
        String imo = text("/vessel/vesselIMONumber");
        try {
            return Optional.of(new TransportCallReported(
                    reference,
                    TransportCallReported.Code.valueOf(code),
                    EventClassifier.valueOf(classifier()),
                    serviceAt(),
                    new Facility(new UnLocode(place), terminal()),
                    new TransportMeans(
                            ModeOfTransport.VESSEL,
                            reference,
                            text("/vessel/vesselName"),
                            imo == null ? text("/vessel/vesselCallSign") : imo,
                            export == null
                                    ? text("/terminalCall/importVoyageNumberOrReference/carrierVoyageNumber")
                                    : export,
                            null),
                    evidence));
        } catch (InvalidValueException noPlace) {
            return Optional.empty();
        }
    }

    private boolean isOff() {
        return List.of(
                        "/portCall/isOmitted",
                        "/terminalCall/isOmitted",
                        "/portCallService/isCanceled",
                        "/portCallService/isDeclined")
                .stream()
                .anyMatch(flag -> body.at(flag).asBoolean(false));
    }

    private String terminal() {
        return "SMDG".equals(text("/portCallService/serviceLocation/facility/facilityCodeListProvider"))
                ? text("/portCallService/serviceLocation/facility/facilityCode")
                : null;
    }

    private String text(String pointer) {
        String text = body.at(pointer).asString("");
        return text.isEmpty() ? null : text;
    }

    private Instant time(String pointer) {
        String text = text(pointer);
        return text == null ? null : Parameters.instant(text).orElse(null);
    }
}
