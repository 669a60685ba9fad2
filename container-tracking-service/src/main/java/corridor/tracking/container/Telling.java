package corridor.tracking.container;

import corridor.events.Evidence;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * That one sender told one thing. A fact may be told by several, and stands as long as one of its tellings does.
 *
 * @param eventId of the fact's event; of a retraction an id of its own
 * @param fingerprint of the fact; null for a retraction
 * @param naming null where the sender gave no name
 * @param retracts name of what is taken back; null unless this is a retraction
 */
public record Telling(
        UUID eventId, String fingerprint, Evidence evidence, Naming naming, String retracts, Instant recordedAt) {

    /** The first telling of a fact. */
    static Telling of(RecordedFact recorded) {
        return again(recorded, recorded.fact(), recorded.recordedAt());
    }

    /** A telling of a fact that is in the books already. */
    static Telling again(RecordedFact recorded, Fact told, Instant now) {
        return new Telling(recorded.eventId(), recorded.fingerprint(), told.evidence(), told.naming(), null, now);
    }

    static Telling of(Retraction retraction, UUID id, Instant now) {
        return new Telling(id, null, retraction.evidence(), retraction.naming(), retraction.retracts(), now);
    }

    String source() {
        return evidence.source();
    }

    boolean amends() {
        return retracts != null || corrects() != null;
    }

    String corrects() {
        return naming == null ? null : naming.corrects();
    }

    /** What it names to take its place or take it back; null if nothing. */
    String target() {
        return retracts == null ? corrects() : retracts;
    }

    /** True if the same sender said the same by the same name: then it said it once. */
    boolean isSameAs(Telling other) {
        return source().equals(other.source())
                && Objects.equals(fingerprint, other.fingerprint)
                && Objects.equals(retracts, other.retracts)
                && Objects.equals(name(), other.name())
                && Objects.equals(corrects(), other.corrects());
    }

    /** True if this is what the sender means by a name. Only who told a thing can take it back, by message or API. */
    boolean isMeantBy(String sender, String name) {
        boolean amendable = evidence.kind() == Evidence.Kind.API || evidence.kind() == Evidence.Kind.EDIFACT;
        return amendable && source().equals(sender) && name.equals(name() == null ? eventId.toString() : name());
    }

    /** The sender's own name for it; null if it gave none. */
    String name() {
        return naming == null ? null : naming.eventId();
    }
}
