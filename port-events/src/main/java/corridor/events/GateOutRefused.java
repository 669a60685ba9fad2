package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The gate kept a box in. The decision and each of its reasons are stored under {@code decisionId}. */
@EventType(name = "gate-out-refused", topic = Topics.EQUIPMENT_EVENTS)
public record GateOutRefused(
        @JsonProperty(required = true) UUID decisionId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Facility facility,
        String truckPlate,
        @JsonProperty(required = true) List<String> reasons)
        implements PortEvent {

    public GateOutRefused {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
