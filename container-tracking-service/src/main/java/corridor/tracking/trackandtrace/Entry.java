package corridor.tracking.trackandtrace;

import corridor.events.PortEvent;
import corridor.tracking.container.Particulars;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that partners are told of.
 *
 * @param recordedAt when the port learned of it
 * @param particulars what was told beside it
 * @param empty whether the box was empty, as was told with it or else on the same journey; null if nobody told
 */
record Entry(UUID eventId, Kind kind, Instant recordedAt, PortEvent event, Particulars particulars, Boolean empty) {
    Entry withEmpty(Boolean told) {
        return new Entry(eventId, kind, recordedAt, event, particulars, told);
    }
}
