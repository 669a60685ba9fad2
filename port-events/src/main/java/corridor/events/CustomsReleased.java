package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** Customs lets a box go, once: a release serves the first departure after it. */
@EventType(name = "customs-released", topic = Topics.CUSTOMS_EVENTS)
public record CustomsReleased(
        @JsonProperty(required = true) UUID releaseId,
        @JsonProperty(required = true) UUID declarationId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
