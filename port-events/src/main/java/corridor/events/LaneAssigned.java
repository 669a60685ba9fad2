package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** Customs chose how closely to look. The reasons stay with customs, under {@code declarationId}. */
@EventType(name = "lane-assigned", topic = Topics.CUSTOMS_EVENTS)
public record LaneAssigned(
        @JsonProperty(required = true) UUID declarationId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Lane lane,
        @JsonProperty(required = true) String ruleSetVersion)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
