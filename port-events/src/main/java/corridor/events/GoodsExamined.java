package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.UUID;

/** An officer checked the documents or examined the goods. */
@EventType(name = "goods-examined", topic = Topics.CUSTOMS_EVENTS)
public record GoodsExamined(
        @JsonProperty(required = true) UUID declarationId,
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Outcome outcome)
        implements PortEvent {

    public enum Outcome {
        /** As declared. */
        CONFORMING,
        /** Not as declared. */
        DISCREPANT
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
