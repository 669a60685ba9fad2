package corridor.tracking.edi;

import corridor.port.Facility;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is known of those who send interchanges.
 *
 * @param senders by their id in UNB
 */
@ConfigurationProperties("corridor.tracking.edi")
record Senders(@DefaultValue Map<String, Sender> senders) {
    /**
     * @param zone the clock of this sender's times; null if it is that of the place told of
     * @param facility where things happen if a message names no place; null if it must
     */
    record Sender(ZoneId zone, Facility facility) {}

    Senders {
        senders = Map.copyOf(senders);
    }

    Optional<ZoneId> zone(String id) {
        return Optional.ofNullable(senders.get(id)).map(Sender::zone);
    }

    Optional<Facility> facility(String id) {
        return Optional.ofNullable(senders.get(id)).map(Sender::facility);
    }
}
