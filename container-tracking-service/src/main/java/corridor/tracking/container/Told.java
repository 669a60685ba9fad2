package corridor.tracking.container;

import corridor.events.EventClassifier;
import java.time.Instant;

/**
 * A value with where it comes from.
 *
 * @param source who said it
 * @param classifier how sure it is
 * @param occurredAt when it became so
 * @param recordedAt when we learned of it
 */
public record Told<T>(T value, String source, EventClassifier classifier, Instant occurredAt, Instant recordedAt) {
    public static <T> Told<T> by(RecordedFact recorded, T value) {
        Fact fact = recorded.fact();
        return new Told<>(value, fact.evidence().source(), fact.classifier(), fact.occurredAt(), recorded.recordedAt());
    }

    /** Another value that follows from the same telling. */
    <R> Told<R> with(R other) {
        return new Told<>(other, source, classifier, occurredAt, recordedAt);
    }
}
