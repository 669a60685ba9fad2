package corridor.tracking.container;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;

/** Something that is told to have happened, but lies further ahead than clocks may differ. */
public final class FromTheFuture extends Refusal {
    private static final long serialVersionUID = 1L;

    private FromTheFuture(Instant occurredAt, Instant now) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "event-from-the-future",
                "This has not happened yet",
                occurredAt + " lies ahead of the port's clock, which says " + now + ".",
                new Violation(
                        "occurredAt",
                        "only what has happened can be told as actual",
                        "send the time at which it happened, in UTC"));
    }

    /**
     * When something told over the API happened: now if not said, and in microseconds, which is what the books keep.
     *
     * @throws FromTheFuture if it has not happened yet
     */
    public static Instant refusedElse(Instant occurredAt, Instant now, Places places) {
        if (occurredAt == null) {
            return now;
        }
        if (occurredAt.isAfter(now.plus(places.aheadOfTime()))) {
            throw new FromTheFuture(occurredAt, now);
        }
        return occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
