package corridor.customs.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is printed on the tariff's cover.
 *
 * @param version what assessments name
 * @param status {@code EXAMPLE} where the rates are not the law
 * @param zone the administration's own time: its date decides which rates hold
 */
public record Edition(String version, String status, String title, ZoneId zone) {
    public Edition {
        if (version == null || !version.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("version: one to 60 letters, digits, points, hyphens");
        }
        if (status == null || title == null || zone == null) {
            throw new IllegalArgumentException("version, status, title and zone are required");
        }
    }

    /** The date on which something that happens now is assessed. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
