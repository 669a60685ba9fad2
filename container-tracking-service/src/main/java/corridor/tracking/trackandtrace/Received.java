package corridor.tracking.trackandtrace;

import corridor.events.TransportMeans;
import corridor.tracking.dcsa.Message;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event that a partner sent, with what it is looked for by drawn out. Everything may be absent but the id.
 *
 * @param id the sender's id; a sum over the content where it gave none
 * @param toldAt when its sender last changed it
 * @param subject SHIPMENT, TRANSPORT, EQUIPMENT, IOT or REEFER
 * @param document type of the document that it is about
 * @param containers equipment, also where only referred to
 */
record Received(
        String id,
        JsonNode body,
        boolean retracted,
        Instant toldAt,
        String subject,
        String code,
        String classifier,
        Instant occurredAt,
        String document,
        List<String> containers,
        List<String> bookings,
        List<String> transportDocuments,
        Where where,
        TransportMeans means,
        String vesselImo,
        String carrierVoyage,
        String exportVoyage,
        String service,
        Box box) {

    /** A place, by codes as they were sent. */
    record Where(String unLocode, String facilityCode) {}

    /**
     * What is told of the box itself.
     *
     * @param empty null if not told
     */
    record Box(String isoSizeType, Boolean empty, List<String> seals) {}

    /** True if it says more of a call than that it is. */
    boolean isOfAShipment() {
        return !containers.isEmpty() || !bookings.isEmpty() || !transportDocuments.isEmpty();
    }

    String sum() {
        return Message.sum(body);
    }

    static String idOf(JsonNode event) {
        String id = event.path("eventID").asString("");
        return id.isEmpty() ? "sum-" + Message.sum(event) : id;
    }
}
