package corridor.tracking.trackandtrace;

import static corridor.tracking.trackandtrace.Means.upTo;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.LaneAssigned;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Says things in the words of 3.0.0. */
final class V3Translation {
    private static final String CUSTOMS_CLEARANCE = "CUC";

    private final Places places;
    private final V3Event.Routing routing;

    V3Translation(Places places) {
        this.places = places;
        // ZZZ: mutually defined. The port goes by its UN/LOCODE.
        this.routing =
                new V3Event.Routing(new V3Event.Party(places.port().unLocode().value(), "ZZZ", "UNLOCODE"));
    }

    /** A {@link V3Event}, or what a partner sent with the port's own id and time in place of its. */
    Object of(Entry entry) {
        if (entry.received() == null) {
            return ours(entry);
        }
        ObjectNode event = entry.received().deepCopy();
        event.put("eventID", entry.eventId().toString());
        event.put("eventUpdatedDateTime", entry.recordedAt().toString());
        return event;
    }

    V3Event ours(Entry entry) {
        return switch (entry.event()) {
            case EquipmentMoved moved ->
                event(
                        entry,
                        moved.classifier(),
                        location(moved.facility(), moved.transport()),
                        documents(entry),
                        V3Transport.of(
                                moved.transport() == null
                                        ? null
                                        : moved.transport().callId(),
                                moved.transport(),
                                entry.particulars().service()),
                        box(entry, moved));
            case TransportCallReported call ->
                event(
                        entry,
                        call.classifier(),
                        location(call.facility(), call.transport()),
                        null,
                        V3Transport.of(call.transportCallId(), call.transport(), null),
                        null);
            case CustomsHoldPlaced hold -> customs(entry, hold.holdId(), hold.reason());
            case CustomsHoldLifted lifted -> customs(entry, lifted.holdId(), null);
            case CustomsReleased released -> customs(entry, released.releaseId(), null);
            case CustomsReleaseRevoked revoked -> customs(entry, revoked.releaseId(), revoked.reason());
            case LaneAssigned assigned -> customs(entry, assigned.declarationId(), null);
            default -> throw new IllegalArgumentException("3.0.0 has no word for " + entry.kind());
        };
    }

    private V3Event customs(Entry entry, UUID document, String reason) {
        return event(
                entry,
                EventClassifier.ACT,
                null,
                new V3Event.ShipmentDetails(
                        new V3Event.DocumentReference(CUSTOMS_CLEARANCE, document.toString()), null, reason),
                null,
                new V3Event.EquipmentDetails(entry.event().key(), null, null, null));
    }

    private V3Event event(
            Entry entry,
            EventClassifier classifier,
            V3Event.Location location,
            V3Event.ShipmentDetails shipment,
            V3Event.TransportDetails transport,
            V3Event.EquipmentDetails equipment) {
        Code code = entry.kind().three();
        return new V3Event(
                routing,
                entry.eventId().toString(),
                entry.event().occurredAt().toString(),
                entry.recordedAt().toString(),
                location,
                new V3Event.Classification(
                        code.subject().name(),
                        classifier.name(),
                        code.subject() == Subject.SHIPMENT ? code.code() : null,
                        code.subject() == Subject.TRANSPORT ? code.code() : null,
                        code.subject() == Subject.EQUIPMENT ? code.code() : null),
                shipment,
                transport,
                equipment);
    }

    private V3Event.Location location(Facility facility, TransportMeans transport) {
        Site site = Site.of(facility, transport, places);
        return new V3Event.Location(
                site.name(),
                site.facilityTypeCode(),
                site.unLocationCode(),
                site.facilityCode() == null
                        ? null
                        : new V3Event.Facility(site.facilityCode(), site.codeListProvider()));
    }

    private static V3Event.ShipmentDetails documents(Entry entry) {
        List<V3Event.DocumentReference> documents = new ArrayList<>();
        String booking = upTo(100, entry.particulars().booking());
        if (booking != null) {
            documents.add(new V3Event.DocumentReference("BKG", booking));
        }
        String transportDocument = upTo(100, entry.particulars().transportDocument());
        if (transportDocument != null) {
            documents.add(new V3Event.DocumentReference("TRD", transportDocument));
        }
        return documents.isEmpty() ? null : new V3Event.ShipmentDetails(null, documents, null);
    }

    private static V3Event.EquipmentDetails box(Entry entry, EquipmentMoved moved) {
        List<V3Event.Seal> seals = moved.seals().stream()
                .filter(seal -> upTo(15, seal) != null)
                .map(V3Event.Seal::new)
                .toList();
        return new V3Event.EquipmentDetails(
                moved.containerNumber().value(),
                upTo(4, moved.isoSizeType()),
                entry.empty() == null ? null : entry.empty() ? "EMPTY" : "LADEN",
                seals.isEmpty() ? null : seals);
    }
}
