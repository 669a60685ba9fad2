package corridor.customs.tariff;

import java.time.LocalDate;

/**
 * Days on which something holds, both ends included.
 *
 * @param to null as long as no end is known
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + " before it begins on " + from);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Period other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    @Override
    public String toString() {
        return from + " to " + (to == null ? "further notice" : to.toString());
    }
}
