package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What an earlier event about a box told no longer stands, or stands again. The earlier event is not unsaid: a reader that
 * keeps what happened keeps both, and counts only events that stand. Of several about one event the last counts.
 *
 * @param amendedEventId the event that is meant
 * @param stands false if it was corrected or retracted, true if that was itself retracted
 * @param replacedBy the event that tells it rightly; null if it was only retracted, or stands again
 * @param occurredAt when the event that is meant was said to happen
 * @param reason in the words of who amended it; null if it gave none
 * @param evidence who amended it
 */
@EventType(name = "equipment-amended", topic = Topics.EQUIPMENT_EVENTS)
public record EquipmentAmended(
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) UUID amendedEventId,
        @JsonProperty(required = true) boolean stands,
        UUID replacedBy,
        @JsonProperty(required = true) Instant occurredAt,
        String reason,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
