package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Customs has worked out what is due for the goods in a box. It is due until {@link DutySettled} says otherwise; how much it
 * is, is nobody's but the declarant's.
 *
 * @param dueId the assessment; the same for all boxes of a declaration
 */
@EventType(name = "duty-due", topic = Topics.CUSTOMS_EVENTS)
public record DutyDue(
        @JsonProperty(required = true) UUID dueId,
        @JsonProperty(required = true) UUID declarationId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
