package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** An accepted plan gave way to a newer one for the same subject. */
@EventType(name = "plan-replaced", topic = Topics.PLAN_EVENTS)
public record PlanReplaced(
        @JsonProperty(required = true) UUID planId,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) UUID replacedBy)
        implements PortEvent {
    @Override
    public String key() {
        return planId.toString();
    }
}
