package corridor.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Customs' record of decisions is sealed up to here. Whoever keeps this can show later that nothing before it was changed,
 * taken away or put in: the record must still arrive at the same hash under the same number.
 *
 * @param book whose decisions: customs
 * @param number of the last decision that is sealed; they are numbered from 1 without gaps
 * @param hash that decision's seal, SHA-256 in lower-case hex; it covers every decision before it
 */
@EventType(name = "decisions-sealed", topic = Topics.AUDIT_EVENTS)
public record DecisionsSealed(
        @JsonProperty(required = true) String book,
        @JsonProperty(required = true) long number,
        @JsonProperty(required = true) String hash,
        @JsonProperty(required = true) Instant occurredAt)
        implements PortEvent {
    @Override
    public String key() {
        return book;
    }
}
