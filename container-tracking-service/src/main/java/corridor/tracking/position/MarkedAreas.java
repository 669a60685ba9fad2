package corridor.tracking.position;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marked areas, for those who watch. */
@Component
public class MarkedAreas {
    private final GeofenceTable table;

    MarkedAreas(GeofenceTable table) {
        this.table = table;
    }

    /** A marked area as it was at one time. */
    public interface Area {
        /** How far outside its border a point lies; 0 or less if it lies inside. */
        double metresOutside(double latitude, double longitude);
    }

    /** All areas as they are drawn now. */
    public Drawn drawn() {
        return new Drawn(table.all());
    }

    /** Editions that were read once. */
    public static final class Drawn {
        private final Geofences editions;

        Drawn(Geofences editions) {
            this.editions = editions;
        }

        /** The area of a code as it was at a time; empty if there was none. */
        public Optional<Area> find(String code, Instant at) {
            return editions.at(at).stream()
                    .filter(fence -> fence.code().equals(code))
                    .findFirst()
                    .map(fence -> (latitude, longitude) -> fence.contains(latitude, longitude)
                            ? -fence.metresToBorder(latitude, longitude)
                            : fence.metresToBorder(latitude, longitude));
        }
    }
}
