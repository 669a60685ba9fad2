package corridor.tracking.dwell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many days a box stands in the port for nothing. Each edition holds from its day on, for boxes that arrive then.
 */
@ConfigurationProperties("corridor.tracking.free-time")
public record FreeTimeTariff(@DefaultValue List<Edition> editions) {

    /**
     * One edition.
     *
     * @param from first day, by the port's clock, of arrivals to which it applies
     * @param importDays calendar days after the day of arrival for a laden box that came by ship
     * @param exportDays the same for a laden box that came by road or rail
     * @param emptyDays the same for an empty box
     */
    public record Edition(LocalDate from, int importDays, int exportDays, int emptyDays) {
        public Edition {
            Objects.requireNonNull(from, "an edition of the free-time tariff holds from a day on");
            if (importDays < 0 || exportDays < 0 || emptyDays < 0) {
                throw new IllegalArgumentException("free days of " + from + " are less than none");
            }
        }
    }

    public FreeTimeTariff {
        editions = editions.stream().sorted(Comparator.comparing(Edition::from)).toList();
    }

    /** The edition for boxes that arrive on a day; empty if there is none that old. */
    Optional<Edition> on(LocalDate arrival) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(arrival))
                .reduce((earlier, later) -> later);
    }
}
