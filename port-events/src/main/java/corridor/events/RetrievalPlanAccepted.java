package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** A terminal operator will work by this plan. */
@EventType(name = "retrieval-plan-accepted", topic = Topics.PLAN_EVENTS)
public record RetrievalPlanAccepted(
        @JsonProperty(required = true) UUID planId,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String block,
        @JsonProperty(required = true) int bay,
        @JsonProperty(required = true) String acceptedBy)
        implements PortEvent {
    @Override
    public String key() {
        return planId.toString();
    }
}
