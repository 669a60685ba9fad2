package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A device came into a marked area or left it, by its own readings. Readings that come late may show that it was at
 * another time: then the earlier crossing is told again as one that does not stand, and the right one beside it.
 *
 * @param crossingId the same whenever the same crossing is told
 * @param containerNumber the box that the device is fixed to; null if it is none's
 * @param geofence code of the area
 * @param occurredAt time of the first reading on the other side
 * @param stands false if later readings showed that it was not then
 */
@EventType(name = "geofence-crossed", topic = Topics.SURVEILLANCE_EVENTS)
public record GeofenceCrossed(
        @JsonProperty(required = true) UUID crossingId,
        @JsonProperty(required = true) String device,
        ContainerNumber containerNumber,
        @JsonProperty(required = true) String geofence,
        @JsonProperty(required = true) Crossing crossing,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) boolean stands,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {

    public enum Crossing {
        ENTERED,
        LEFT
    }

    @Override
    public String key() {
        return containerNumber == null ? device : containerNumber.value();
    }
}
