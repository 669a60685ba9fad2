package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.port.Facility;
import java.time.Instant;

/** A vessel, truck or train is expected, arrived or departed at a facility. */
@EventType(name = "transport-call-reported", topic = Topics.TRANSPORT_EVENTS)
public record TransportCallReported(
        @JsonProperty(required = true) String transportCallId,
        @JsonProperty(required = true) Code code,
        @JsonProperty(required = true) EventClassifier classifier,
        @JsonProperty(required = true) Instant occurredAt,
        @JsonProperty(required = true) Facility facility,
        @JsonProperty(required = true) TransportMeans transport,
        @JsonProperty(required = true) Evidence evidence)
        implements PortEvent {

    /** DCSA transport event type codes. */
    public enum Code {
        /** Arrived. */
        ARRI,
        /** Departed. */
        DEPA
    }

    @Override
    public String key() {
        return transportCallId;
    }
}
