package corridor.tracking.place;

import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.UnLocode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The places that this house knows: its own port, and the parks behind it.
 *
 * @param port our own port and terminal
 * @param zone the port's clock; EDIFACT times are read by it if neither their sender's nor their place's is known
 * @param aheadOfTime how far ahead of our clock something "actual" may be told before it is an event from the future
 * @param parks the inland parks by code
 */
@ConfigurationProperties("corridor.tracking")
public record Places(
        Facility port,
        ZoneId zone,
        @DefaultValue("15m") Duration aheadOfTime,
        @DefaultValue Map<String, ParkEntry> parks) {

    /** A park as configured. */
    public record ParkEntry(UnLocode unLocode, String name) {}

    public Places {
        Objects.requireNonNull(port, "corridor.tracking.port is not configured");
        Objects.requireNonNull(zone, "corridor.tracking.zone is not configured");
        parks = Map.copyOf(parks);
        parks.keySet().forEach(ParkCode::new);
    }

    /** True for any terminal of our own port. */
    public boolean isOurs(Facility facility) {
        return facility != null && facility.unLocode().equals(port.unLocode());
    }

    /** The park at this facility, if it is one. */
    public Optional<Park> parkAt(Facility facility) {
        return facility == null || facility.code() == null
                ? Optional.empty()
                : park(facility.code()).filter(park -> park.facility().equals(facility));
    }

    public Optional<Park> park(String code) {
        ParkEntry entry = parks.get(code);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Park(new ParkCode(code), entry.unLocode(), entry.name()));
    }

    public Collection<Park> allParks() {
        return parks.keySet().stream()
                .map(code -> park(code).orElseThrow())
                .collect(Collectors.toMap(Park::code, Function.identity()))
                .values();
    }
}
