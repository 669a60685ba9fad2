package corridor.tracking.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A box at a moment, with what was known of it then and what came of it.
 *
 * @param visit what tells the box's visits apart: moments of one visit are never both learned from and tested on
 * @param begun when the visit began, by which visits are split into earlier and later ones
 * @param at the moment; for what is announced, the time that was announced
 * @param ended when it came about; null if it has not, or something else came first
 * @param until when it was last known not to have come about, if it has not
 */
public record Moment(
        String visit, Instant begun, Occasion occasion, Instant at, Traits traits, Instant ended, Instant until) {
    /** The same, as one of an occasion that has just been. */
    Moment on(Map.Entry<Instant, Occasion> other) {
        return new Moment(visit, begun, other.getValue(), other.getKey(), traits, ended, until);
    }

    public boolean hasEnded() {
        return ended != null;
    }

    /** When it ended, or until when it is known that it had not. */
    public Instant seenTo() {
        return ended == null ? until : ended;
    }

    /** How long it took from the moment; at least so long if it has not ended. */
    public double hours() {
        return hours(at, seenTo());
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }
}
