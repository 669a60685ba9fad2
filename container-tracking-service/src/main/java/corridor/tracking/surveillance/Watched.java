package corridor.tracking.surveillance;

import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.place.Places;
import corridor.tracking.position.MarkedAreas;
import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is known of a box around a time, for rules to judge.
 *
 * @param readings in the order of time; some more than the span, so that what lies within it is seen whole
 * @param legs its way, oldest first
 * @param span what is judged
 * @param now nothing is known of later
 */
record Watched(
        ContainerNumber box,
        History history,
        List<Leg> legs,
        List<Reading> readings,
        Span span,
        Instant now,
        Places places,
        MarkedAreas.Drawn areas,
        WatchSettings settings) {

    /** From one time to another, both included. */
    record Span(Instant from, Instant until) {
        boolean has(Instant at) {
            return !at.isBefore(from) && !at.isAfter(until);
        }
    }

    Optional<Leg> leg(Instant at) {
        return legs.stream().filter(leg -> leg.covers(at)).reduce((earlier, later) -> later);
    }

    boolean isOnTheRoad(Leg leg) {
        return leg.phase() == Phase.ON_THE_ROAD && leg.ours();
    }

    /** Readings that say where it was. */
    List<Reading> located() {
        return readings.stream().filter(Reading::isLocated).toList();
    }

    /** What each device read, in the order of time. */
    static Map<String, List<Reading>> byDevice(List<Reading> readings) {
        return readings.stream().collect(Collectors.groupingBy(Reading::device, TreeMap::new, Collectors.toList()));
    }

    Optional<MarkedAreas.Area> port(Instant at) {
        return areas.find(settings.portArea(), at);
    }

    static Evidence evidence(Reading reading) {
        String what = reading.isLocated() ? " at " + reading.latitude() + ", " + reading.longitude() : "";
        return new Evidence(
                reading.device(), Evidence.Kind.SENSOR, reading.kind() + " reading of " + reading.at() + what, null);
    }
}
