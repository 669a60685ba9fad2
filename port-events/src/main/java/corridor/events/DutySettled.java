package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What was due for the goods in a box is due no more. A settling may be heard before its {@link DutyDue}.
 *
 * @param dueId the assessment that is settled
 */
@EventType(name = "duty-settled", topic = Topics.CUSTOMS_EVENTS)
public record DutySettled(
        @JsonProperty(required = true) UUID dueId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) How how)
        implements PortEvent {

    /** Why it is due no more. */
    public enum How {
        PAID,
        /** A guarantee stands for it. */
        GUARANTEED,
        /** The assessment was cancelled, or another took its place. */
        CANCELLED
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
