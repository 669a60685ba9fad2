package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The verified gross mass of a packed box was told, as SOLAS chapter VI, regulation 2 wants it before loading.
 *
 * @param grossMassKg in kilograms, box and tare included
 * @param method how it was found; null if not told
 * @param responsibleParty who answers for it, in the sender's words; null if not told
 */
@EventType(name = "container-weighed", topic = Topics.EQUIPMENT_EVENTS)
public record ContainerWeighed(
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) BigDecimal grossMassKg,
        Method method,
        String responsibleParty,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {

    /** SOLAS VI/2.4. */
    public enum Method {
        /** The packed box was weighed. */
        SM1,
        /** Cargo, packing and tare were added up. */
        SM2
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
