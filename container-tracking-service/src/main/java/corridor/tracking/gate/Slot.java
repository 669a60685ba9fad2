package corridor.tracking.gate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A while in which so many trucks may come. */
record Slot(
        Instant from,

        @Schema(description = "the first moment after it") Instant until) {

    /** The slot in which a moment falls. Slots begin at midnight by the port's clock. */
    static Slot at(Instant moment, Duration length, ZoneId zone) {
        Instant midnight = moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        long passed = Duration.between(midnight, moment).dividedBy(length);
        Instant from = midnight.plus(length.multipliedBy(passed));
        Instant nextMidnight =
                moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = from.plus(length);
        return new Slot(from, until.isAfter(nextMidnight) ? nextMidnight : until);
    }

    /** The slot after this one. */
    Slot next(Duration length, ZoneId zone) {
        return at(until, length, zone);
    }
}
