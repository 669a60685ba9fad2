package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan to retrieve the boxes of a bay was made, with a proof of how good it is: no plan can need fewer relocations than
 * {@code lowerBound}.
 */
@EventType(name = "retrieval-planned", topic = Topics.PLAN_EVENTS)
public record RetrievalPlanned(
        @JsonProperty(required = true) UUID planId,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String block,
        @JsonProperty(required = true) int bay,
        @JsonProperty(required = true) int relocations,
        @JsonProperty(required = true) int lowerBound)
        implements PortEvent {
    @Override
    public String key() {
        return planId.toString();
    }
}
