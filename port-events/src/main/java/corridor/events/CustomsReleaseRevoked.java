package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** A release no longer counts. It may be read before the release it ends. */
@EventType(name = "customs-release-revoked", topic = Topics.CUSTOMS_EVENTS)
public record CustomsReleaseRevoked(
        @JsonProperty(required = true) UUID releaseId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String reason)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
