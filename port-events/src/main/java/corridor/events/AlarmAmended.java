package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What an alarm rests on no longer stands, because something was corrected or told late that explains it; or it stands
 * again. The alarm is not unsaid. Of several about one alarm the last counts.
 *
 * @param subject what the alarm is about: a container number, or a device where no box is known
 * @param containerNumber the box; null if none is known
 * @param stands false if nothing that is known now shows what the alarm says
 * @param occurredAt when that was which the alarm tells of
 * @param reason why, in words
 */
@EventType(name = "alarm-amended", topic = Topics.SURVEILLANCE_EVENTS)
public record AlarmAmended(
        @JsonProperty(required = true) UUID alarmId,
        @JsonProperty(required = true) AlarmRaised.Kind kind,
        @JsonProperty(required = true) String subject,
        ContainerNumber containerNumber,
        @JsonProperty(required = true) boolean stands,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String reason)
        implements PortEvent {
    public AlarmAmended {
        Objects.requireNonNull(subject, "subject");
    }

    @Override
    public String key() {
        return subject;
    }
}
