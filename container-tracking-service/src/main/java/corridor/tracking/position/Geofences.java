package corridor.tracking.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All editions of all areas.
 *
 * @param editions by code and time
 */
record Geofences(List<Geofence> editions) {
    Geofences {
        editions = List.copyOf(editions);
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    /** Of each area the edition that held at a time. */
    List<Geofence> at(Instant time) {
        Map<String, Geofence> held = new LinkedHashMap<>();
        for (Geofence edition : editions) {
            if (!edition.validFrom().isAfter(time)) {
                held.put(edition.code(), edition);
            }
        }
        return new ArrayList<>(held.values());
    }
}
