package corridor.tracking.trackandtrace;

import static corridor.tracking.trackandtrace.Means.upTo;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.EquipmentMoved;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.tracking.container.Particulars;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Says things in the words of 2.2.0. */
final class V2Translation {
    private final Places places;

    V2Translation(Places places) {
        this.places = places;
    }

    /** A {@link V2Event}, or what a partner sent with the port's own id and time in place of its. */
    Object of(Entry entry) {
        return entry.received() == null ? ours(entry) : received(entry);
    }

    private static ObjectNode received(Entry entry) {
        ObjectNode event = entry.received().deepCopy();
        event.put("eventID", entry.eventId().toString());
        event.put("eventCreatedDateTime", entry.recordedAt().toString());
        if (Subject.SHIPMENT.name().equals(event.path("eventType").asString(""))) {
            event.put("eventDateTime", entry.recordedAt().toString());
        }
        return event;
    }

    V2Event ours(Entry entry) {
        return switch (entry.event()) {
            case EquipmentMoved moved -> equipment(entry, moved);
            case TransportCallReported call -> transport(entry, call);
            case CustomsHoldPlaced hold -> shipment(entry, hold.holdId(), hold.containerNumber(), hold.reason());
            case CustomsHoldLifted lifted -> shipment(entry, lifted.holdId(), lifted.containerNumber(), null);
            case CustomsReleased released -> shipment(entry, released.releaseId(), released.containerNumber(), null);
            case CustomsReleaseRevoked revoked ->
                shipment(entry, revoked.releaseId(), revoked.containerNumber(), revoked.reason());
            default -> throw new IllegalArgumentException("2.2.0 has no word for " + entry.kind());
        };
    }

    private V2Event equipment(Entry entry, EquipmentMoved moved) {
        Site site = Site.of(moved.facility(), moved.transport(), places);
        return new V2Event(
                entry.eventId().toString(),
                Subject.EQUIPMENT.name(),
                entry.recordedAt().toString(),
                moved.classifier().name(),
                local(moved.occurredAt(), moved.facility()),
                null,
                null,
                null,
                null,
                null,
                moved.code().name(),
                moved.containerNumber().value(),
                upTo(4, moved.isoSizeType()),
                // The standard leaves no third way; a box that nobody has called empty is handled as laden.
                Boolean.TRUE.equals(entry.empty()) ? "EMPTY" : "LADEN",
                new V2Event.Location(site.name(), site.unLocationCode(), site.facilityCode(), site.codeListProvider()),
                call(
                        moved.transport() == null ? null : moved.transport().callId(),
                        moved.transport(),
                        site,
                        upTo(5, entry.particulars().service())),
                documents(entry.particulars()),
                null);
    }

    private V2Event transport(Entry entry, TransportCallReported call) {
        return new V2Event(
                entry.eventId().toString(),
                Subject.TRANSPORT.name(),
                entry.recordedAt().toString(),
                call.classifier().name(),
                local(call.occurredAt(), call.facility()),
                null,
                null,
                null,
                null,
                call.code().name(),
                null,
                null,
                null,
                null,
                null,
                call(
                        call.transportCallId(),
                        call.transport(),
                        Site.of(call.facility(), call.transport(), places),
                        null),
                null,
                null);
    }

    /** Its time is the time at which it was made known: the text wants eventDateTime to be eventCreatedDateTime. */
    private static V2Event shipment(Entry entry, UUID document, ContainerNumber box, String reason) {
        return new V2Event(
                entry.eventId().toString(),
                Subject.SHIPMENT.name(),
                entry.recordedAt().toString(),
                "ACT",
                entry.recordedAt().toString(),
                entry.kind().two().orElseThrow().code(),
                document.toString(),
                V2Event.DOCUMENT,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new V2Event.Reference("EQ", box.value())));
    }

    /** Null where none is known. */
    private static List<V2Event.DocumentReference> documents(Particulars particulars) {
        List<V2Event.DocumentReference> documents = new ArrayList<>();
        String booking = upTo(35, particulars.booking());
        if (booking != null) {
            documents.add(new V2Event.DocumentReference("BKG", booking));
        }
        String transportDocument = upTo(20, particulars.transportDocument());
        if (transportDocument != null) {
            documents.add(new V2Event.DocumentReference("TRD", transportDocument));
        }
        return documents.isEmpty() ? null : documents;
    }

    /** Null where the call has no id, which is required: trucks have none. */
    private static V2Event.Call call(String id, TransportMeans transport, Site site, String service) {
        if (upTo(100, id) == null) {
            return null;
        }
        String imo = Means.imoNumber(transport);
        return new V2Event.Call(
                id,
                service,
                upTo(50, transport.voyage()),
                upTo(50, transport.voyage()),
                site.unLocationCode(),
                site.facilityCode(),
                site.codeListProvider(),
                site.facilityTypeCode(),
                upTo(50, site.name()),
                transport.mode().name(),
                imo == null ? null : new V2Event.Vessel(imo, upTo(35, transport.vesselName())));
    }

    /** "The local date and time, where the event took place": by the port's clock here and at its parks, else in UTC. */
    private String local(Instant at, Facility where) {
        ZoneId zone = places.isOurs(where) || places.parkAt(where).isPresent() ? places.zone() : ZoneOffset.UTC;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
