package corridor.tracking.dcsa;

import corridor.service.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Events of a standard in the order in which the port learned of them, for those who are told without asking. */
public interface Feed {
    /** A place between two events. */
    record Place(Instant recordedAt, UUID eventId) {
        /** Before everything that was recorded at this time. */
        public static Place at(Instant time) {
            return new Place(time, new UUID(0, 0));
        }
    }

    /** An event as the standard has it, and the place behind it. */
    record Told(Place place, Object event) {}

    /**
     * Some events.
     *
     * @param next the place from which to read on; behind the last event, or further where nothing more is to be told
     * @param more true if there is more to read now
     */
    record Batch(List<Told> events, Place next, boolean more) {}

    Set<Version> standards();

    /** @throws BadQuery if the standard's text does not allow these filters */
    void check(Version standard, Map<String, String> filters);

    /**
     * What the caller may see of the events behind a place.
     *
     * @param filters as the text's query parameters
     * @param until only what was recorded before
     */
    Batch after(Version standard, Map<String, String> filters, Caller caller, Place after, Instant until, int atMost);
}
