package corridor.events;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event with what is known about its telling: the CloudEvents 1.0 context attributes.
 *
 * @param id unique for its source; consumers remember (source, id)
 * @param source the house that tells it, for example {@code /corridor/tracking}
 * @param recordedAt when the source learned of it (extension {@code recordedtime}); {@link PortEvent#occurredAt()} is
 *     the attribute {@code time}
 * @param traceparent W3C trace context of the request that caused it, or null
 */
public record EventEnvelope<E extends PortEvent>(UUID id, URI source, Instant recordedAt, String traceparent, E event) {
    public EventEnvelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(event, "event");
    }
}
