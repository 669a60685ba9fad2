package corridor.tracking.dcsa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A limit to the time at which an event was recorded. The books keep microseconds; a limit that is finer is moved to the
 * next one that means the same.
 *
 * @param operator an operator of SQL
 */
public record Bound(String operator, Instant at) {
    static Bound of(String operator, Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.MICROS);
        if (whole.equals(at)) {
            return new Bound(operator, at);
        }
        return switch (operator) {
            case ">", ">=" -> new Bound(">", whole);
            case "<", "<=" -> new Bound("<=", whole);
            default -> new Bound(operator, null);
        };
    }

    /** True if no event can keep to it. */
    public boolean isNever() {
        return at == null;
    }
}
