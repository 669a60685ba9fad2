package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** A hold ended. It may be read before the hold it ends: readers keep both and compare ids. */
@EventType(name = "customs-hold-lifted", topic = Topics.CUSTOMS_EVENTS)
public record CustomsHoldLifted(
        @JsonProperty(required = true) UUID holdId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
