package corridor.tracking.container;

import corridor.events.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Why a fact no longer stands.
 *
 * @param by the event that was told in its place; null if it was only taken back
 * @param reason in the words of who amended it; null if it gave none
 * @param recordedAt when the port learned of it
 */
public record Withdrawal(How how, UUID by, String reason, Instant recordedAt, Evidence evidence) {
    /** Of several that say so, the one that was learned of first is shown. */
    static final Comparator<Telling> FIRST_LEARNED =
            Comparator.comparing(Telling::recordedAt).thenComparing(Telling::eventId);

    public enum How {
        CORRECTED,
        RETRACTED
    }

    static Withdrawal of(Telling by, History history) {
        UUID replacedBy = by.fingerprint() == null
                ? null
                : history.find(by.fingerprint()).map(RecordedFact::eventId).orElse(null);
        return new Withdrawal(
                by.fingerprint() == null ? How.RETRACTED : How.CORRECTED,
                replacedBy,
                by.naming() == null ? null : by.naming().reason(),
                by.recordedAt(),
                by.evidence());
    }
}
