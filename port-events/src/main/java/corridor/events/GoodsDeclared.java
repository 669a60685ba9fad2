package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Goods in a box were declared to customs. Told per container; says nothing of the goods themselves.
 *
 * @param declarant party code of who lodged the declaration
 * @param destinationPark the park the box is bound for; null if it goes elsewhere
 */
@EventType(name = "goods-declared", topic = Topics.CUSTOMS_EVENTS)
public record GoodsDeclared(
        @JsonProperty(required = true) UUID declarationId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) String declarant,
        ParkCode destinationPark)
        implements PortEvent {
    @Override
    public String key() {
        return containerNumber.value();
    }
}
