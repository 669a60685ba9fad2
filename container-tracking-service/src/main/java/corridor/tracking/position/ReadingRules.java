package corridor.tracking.position;

import corridor.service.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a reading must be. Devices err often, and by the thousand: the first broken rule is enough to tell. */
final class ReadingRules {
    /** A tracker's memory is no longer than this, and neither is ours. */
    static final Duration OLDEST = Duration.ofDays(400);

    private final Instant now;
    private final Instant latest;

    ReadingRules(Instant now, Duration aheadOfTime) {
        this.now = now;
        this.latest = now.plus(aheadOfTime);
    }

    Optional<Violation> broken(Reading reading) {
        if (reading.device() == null || !isVisible(reading.device(), 64)) {
            return broken("device", "a reading is some device's, known by 1 to 64 visible characters", "send its id");
        }
        if (reading.kind() == null) {
            return broken("kind", "a reading says what kind of device read it", "send GPS, OCR, REEFER, SEAL or GATE");
        }
        if (reading.at() == null) {
            return broken("at", "a reading has its time", "send when it was read, in UTC");
        }
        if (reading.at().isAfter(latest)) {
            return broken("at", "nothing is read before its time", "set the device's clock");
        }
        if (reading.at().isBefore(now.minus(OLDEST))) {
            return broken("at", "readings are kept for " + OLDEST.toDays() + " days", "set the device's clock");
        }
        if ((reading.latitude() == null) != (reading.longitude() == null)) {
            return broken("longitude", "a position has two coordinates", "send latitude and longitude, or neither");
        }
        return nothing(reading).or(() -> numbers(reading));
    }

    /** What a device is there to read must be in its reading; else nobody learns of it that the device is out of order. */
    private static Optional<Violation> nothing(Reading reading) {
        if (reading.kind() == Reading.Kind.GPS && !reading.isLocated()) {
            return broken("latitude", "a GPS reading has a position", "send latitude and longitude");
        }
        if (reading.kind() == Reading.Kind.REEFER && reading.temperatureC() == null) {
            return broken("temperatureC", "a REEFER reading has a temperature", "send degrees Celsius");
        }
        if (reading.kind() == Reading.Kind.SEAL && reading.sealOpen() == null) {
            return broken("sealOpen", "a SEAL reading says whether it is open", "send true or false");
        }
        return Optional.empty();
    }

    private static Optional<Violation> numbers(Reading reading) {
        if (isOutside(reading.latitude(), 90)) {
            return broken("latitude", "a latitude lies between -90 and 90 degrees", "send degrees, WGS 84");
        }
        if (isOutside(reading.longitude(), 180)) {
            return broken("longitude", "a longitude lies between -180 and 180 degrees", "send degrees, WGS 84");
        }
        if (isOutside(reading.speedKmh(), 400) || (reading.speedKmh() != null && reading.speedKmh() < 0)) {
            return broken(
                    "speedKmh", "a speed on road or rail lies between 0 and 400 km/h", "send kilometres per hour");
        }
        if (isOutside(reading.temperatureC(), 150)) {
            return broken("temperatureC", "a temperature lies between -150 and 150 °C", "send degrees Celsius");
        }
        if (isOutside(reading.setTemperatureC(), 150)) {
            return broken("setTemperatureC", "a temperature lies between -150 and 150 °C", "send degrees Celsius");
        }
        return Optional.empty();
    }

    private static boolean isOutside(Double value, double most) {
        return value != null && !(Math.abs(value) <= most);
    }

    private static boolean isVisible(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(each -> each > 0x20 && each < 0x7f);
    }

    private static Optional<Violation> broken(String field, String rule, String remedy) {
        return Optional.of(new Violation(field, rule, remedy));
    }
}
