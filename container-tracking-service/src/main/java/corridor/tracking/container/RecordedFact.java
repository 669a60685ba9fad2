package corridor.tracking.container;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A fact in the port's books.
 *
 * @param eventId the event that tells it, the same on Kafka
 * @param recordedAt when this house learned of it
 * @param fingerprint see {@link Fact#fingerprint()}
 */
public record RecordedFact(UUID eventId, Instant recordedAt, Fact fact, String fingerprint) {
    /** Event time; ties are broken by {@link What} and then by content, never by the order of arrival. */
    public static final Comparator<RecordedFact> IN_EVENT_TIME = Comparator.comparing(
                    (RecordedFact recorded) -> recorded.fact().occurredAt())
            .thenComparing(recorded -> recorded.fact().what())
            .thenComparing(RecordedFact::fingerprint);

    /** Which telling of the same fact counts: the one that was learned of first. */
    static final Comparator<RecordedFact> FIRST_LEARNED =
            Comparator.comparing(RecordedFact::recordedAt).thenComparing(RecordedFact::eventId);

    public What what() {
        return fact.what();
    }

    public Instant occurredAt() {
        return fact.occurredAt();
    }
}
