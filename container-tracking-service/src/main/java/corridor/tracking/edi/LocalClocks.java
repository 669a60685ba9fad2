package corridor.tracking.edi;

import corridor.port.UnLocode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The clock of a place, where its country has one clock only or the places with another are listed. From the IANA time
 * zone database (zone.tab, in the public domain), in {@code local-clocks.properties}.
 */
final class LocalClocks {
    private static final Map<String, ZoneId> CLOCKS = read();

    private LocalClocks() {}

    /** Empty where a country has several clocks and nobody can tell which is meant. */
    static Optional<ZoneId> at(UnLocode place) {
        ZoneId own = CLOCKS.get(place.value());
        return Optional.ofNullable(own != null ? own : CLOCKS.get(place.value().substring(0, 2)));
    }

    private static Map<String, ZoneId> read() {
        Properties properties = new Properties();
        try (InputStream in = LocalClocks.class.getResourceAsStream("/corridor/tracking/edi/local-clocks.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> ZoneId.of(properties.getProperty(name))));
    }
}
