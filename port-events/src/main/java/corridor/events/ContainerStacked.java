package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.YardPosition;
import java.time.Instant;

/** A box was set down in a yard slot. It stands there until it is set down elsewhere, loaded or gated out. */
@EventType(name = "container-stacked", topic = Topics.EQUIPMENT_EVENTS)
public record ContainerStacked(
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Facility facility,
        @JsonProperty(required = true) YardPosition position,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
