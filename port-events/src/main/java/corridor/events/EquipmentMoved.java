package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A box was, or will be, loaded, discharged, gated in or gated out.
 *
 * @param isoSizeType ISO 6346 size-type code, for example {@code 22G1}; null if not told
 * @param empty true for an empty box; null if not told
 * @param grossMassKg gross mass in kilograms; null if not told
 * @param seals seal numbers as reported, never null
 */
@EventType(name = "equipment-moved", topic = Topics.EQUIPMENT_EVENTS)
public record EquipmentMoved(
        @JsonProperty(required = true) ContainerNumber containerNumber,
        @JsonProperty(required = true) EquipmentEventCode code,
        @JsonProperty(required = true) EventClassifier classifier,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Facility facility,
        TransportMeans transport,
        String isoSizeType,
        Boolean empty,
        BigDecimal grossMassKg,
        List<String> seals,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {

    public EquipmentMoved {
        seals = seals == null ? List.of() : List.copyOf(seals);
    }

    @Override
    public String key() {
        return containerNumber.value();
    }
}
