package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What carried the box. Everything but the mode may be unknown (null).
 *
 * @param callId the transport call: one visit of one vessel, truck or train, for example {@code 9074729-123N}
 * @param vesselName name as reported
 * @param vesselId IMO number or call sign as reported
 * @param voyage carrier's voyage number
 * @param plate truck's registration
 */
public record TransportMeans(
        @JsonProperty(required = true) ModeOfTransport mode,
        String callId,
        String vesselName,
        String vesselId,
        String voyage,
        String plate) {

    public TransportMeans {
        Objects.requireNonNull(mode, "mode");
    }

    public static TransportMeans truck(String plate) {
        return new TransportMeans(ModeOfTransport.TRUCK, null, null, null, null, plate);
    }
}
