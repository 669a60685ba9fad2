package corridor.tracking.portcall;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of Port Call 2.0.0 as the port tells it.
 *
 * @param recordedAt when the port learned of it
 * @param body as the text has it, with the port's id and {@code recordedAt} in it
 */
record PortCallEvent(UUID eventId, Instant recordedAt, ObjectNode body) {
    PortCallEvent {
        body = body.deepCopy();
        body.put("eventID", eventId.toString());
        body.put("eventUpdatedDateTime", recordedAt.toString());
    }
}
