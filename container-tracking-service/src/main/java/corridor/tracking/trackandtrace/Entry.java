package corridor.tracking.trackandtrace;

import corridor.events.PortEvent;
import corridor.tracking.container.Particulars;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that partners are told of.
 *
 * @param recordedAt when the port learned of it
 * @param particulars what was told beside it
 * @param received what a partner sent, told on as it came; null for everything else, which has kind and event in its place
 * @param empty whether the box was empty, as was told with it or else on the same journey; null if nobody told
 */
record Entry(
        UUID eventId,
        Kind kind,
        Instant recordedAt,
        PortEvent event,
        Particulars particulars,
        Boolean empty,
        ObjectNode received) {
    Entry(UUID eventId, Kind kind, Instant recordedAt, PortEvent event, Particulars particulars, Boolean empty) {
        this(eventId, kind, recordedAt, event, particulars, empty, null);
    }

    static Entry received(UUID eventId, Instant recordedAt, ObjectNode body) {
        return new Entry(eventId, null, recordedAt, null, Particulars.NONE, null, body);
    }

    Entry withEmpty(Boolean told) {
        return new Entry(eventId, kind, recordedAt, event, particulars, told, received);
    }
}
