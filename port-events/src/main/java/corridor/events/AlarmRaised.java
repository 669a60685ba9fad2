package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something is not as it should be, with the facts that show it. */
@EventType(name = "alarm-raised", topic = Topics.SURVEILLANCE_EVENTS)
public record AlarmRaised(
        @JsonProperty(required = true) UUID alarmId,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String detail,
        @JsonProperty(required = true) List<Evidence> evidence)
        implements PortEvent {

    public enum Kind {
        /** The terminal reported a departure by road or rail that the gate would have refused. */
        LEFT_WITHOUT_RELEASE
    }

    public AlarmRaised {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
