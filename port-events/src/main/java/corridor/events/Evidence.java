package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Where a fact comes from, so that it can be shown again.
 *
 * @param source who said it: a sender's EDIFACT id, a party, a device
 * @param kind how it reached us
 * @param reference what to look up: interchange and message reference with segment position, decision id, plate
 * @param sha256 lower-case hex digest of the bytes it was read from; null where there was no document
 */
public record Evidence(
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) String reference,
        String sha256) {
    public enum Kind {
        /** Read from a UN/EDIFACT interchange. */
        EDIFACT,
        /** Told over the API. */
        API,
        /** Decided at the gate. */
        GATE,
        /** Read by a device: a camera, a tracker, a seal, a reefer. */
        SENSOR,
        /** Told by customs. */
        CUSTOMS,
        /** Worked out from other facts. */
        DERIVED
    }

    public Evidence {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
    }
}
