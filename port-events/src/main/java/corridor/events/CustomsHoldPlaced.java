package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** Customs forbids a box to leave until this hold is lifted, whatever else was released. */
@EventType(name = "customs-hold-placed", topic = Topics.CUSTOMS_EVENTS)
public record CustomsHoldPlaced(
        @JsonProperty(required = true) UUID holdId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String reason)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
