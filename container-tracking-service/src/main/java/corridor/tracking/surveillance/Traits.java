package corridor.tracking.surveillance;

import corridor.tracking.position.Earth;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the readings of one stay or leg show. A trait of which nothing was read is not there. */
final class Traits {
    private static final double SAME_PLACE_M = 500;
    private static final Duration BORNE = Duration.ofMinutes(90);

    private Traits() {}

    /** A stop, where it was and for how long. */
    record Stop(Cell cell, double hours) {}

    /**
     * In a stay a box stands, which its hours say, without those for which customs held it: only on the road is a stop a
     * trait.
     *
     * @param readings of the leg alone, in the order of time
     */
    static Map<Trait, Double> of(String phase, List<Reading> readings, double hours, UsualWay way) {
        Map<Trait, Double> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.HOURS, hours);
        List<Reading> tracked = tracked(readings);
        if (tracked.size() >= 3) {
            if (phase.equals("ROAD")) {
                List<Stop> stops = stops(tracked);
                traits.put(Trait.LONGEST_STOP_HOURS, longest(stops, stop -> true));
                traits.put(Trait.UNUSUAL_STOP_HOURS, longest(stops, stop -> !way.isUsualStop(stop.cell())));
                traits.put(Trait.STOPS, (double) stops.size());
                traits.put(Trait.KM_DRIVEN, kmDriven(tracked));
            }
            traits.put(Trait.KM_OFF_THE_USUAL_WAY, kmOff(tracked, way));
            traits.put(Trait.LONGEST_SILENCE_HOURS, silence(tracked));
            traits.put(Trait.FASTEST_KMH, fastest(tracked));
        }
        List<Reading> reefer = readings.stream()
                .filter(reading -> reading.temperatureC() != null && reading.setTemperatureC() != null)
                .toList();
        if (reefer.size() >= 3) {
            traits.put(Trait.DEGREES_OFF, degreesOff(reefer));
        }
        List<Boolean> seals = readings.stream()
                .map(Reading::sealOpen)
                .filter(open -> open != null)
                .toList();
        if (!seals.isEmpty()) {
            traits.put(Trait.SEAL_READ_OPEN, (double)
                    seals.stream().filter(open -> open).count());
        }
        return traits;
    }

    static List<Reading> tracked(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.kind() == Reading.Kind.GPS && reading.isLocated())
                .toList();
    }

    static List<Stop> stops(List<Reading> tracked) {
        List<Stop> stops = new ArrayList<>();
        int anchor = 0;
        for (int i = 1; i <= tracked.size(); i++) {
            if (i == tracked.size() || Earth.metres(tracked.get(anchor), tracked.get(i)) > SAME_PLACE_M) {
                double hours = hours(tracked.get(anchor), tracked.get(i - 1));
                if (hours >= 0.25) {
                    stops.add(new Stop(Cell.of(tracked.get(anchor)), hours));
                }
                anchor = i;
            }
        }
        return stops;
    }

    private static double longest(List<Stop> stops, Predicate<Stop> wanted) {
        return stops.stream().filter(wanted).mapToDouble(Stop::hours).max().orElse(0);
    }

    /** The second farthest: one reading may be a slip. */
    private static double kmOff(List<Reading> tracked, UsualWay way) {
        return tracked.stream()
                .map(way::kmOff)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0.0);
    }

    /** Without slips, which would count twice: a reading from which the next lies farther back than the one before it. */
    private static double kmDriven(List<Reading> tracked) {
        double metres = 0;
        Reading last = tracked.getFirst();
        for (int i = 1; i < tracked.size(); i++) {
            Reading reading = tracked.get(i);
            boolean slips = i + 1 < tracked.size()
                    && Earth.metres(reading, tracked.get(i + 1)) > Earth.metres(last, tracked.get(i + 1))
                    && Earth.metres(last, reading) > Earth.metres(last, tracked.get(i + 1));
            if (!slips && Earth.metres(last, reading) > SAME_PLACE_M) {
                metres += Earth.metres(last, reading);
                last = reading;
            }
        }
        return metres / 1000;
    }

    private static double silence(List<Reading> tracked) {
        double longest = 0;
        for (int i = 1; i < tracked.size(); i++) {
            longest = Math.max(longest, hours(tracked.get(i - 1), tracked.get(i)));
        }
        return longest;
    }

    /** Between readings of one device that are apart; what is near each other may be jitter. */
    private static double fastest(List<Reading> tracked) {
        double fastest = 0;
        for (int i = 1; i < tracked.size(); i++) {
            Reading before = tracked.get(i - 1);
            Reading after = tracked.get(i);
            double km = Earth.metres(before, after) / 1000;
            if (km > 2 && before.device().equals(after.device())) {
                fastest = Math.max(fastest, km / Math.max(hours(before, after), 1 / 3600.0));
            }
        }
        return Math.min(fastest, 10_000);
    }

    /** What it was off at least, through the worst hour and a half: an opened door lets warmth in for less. */
    private static double degreesOff(List<Reading> reefer) {
        double worst = 0;
        for (int first = 0; first < reefer.size(); first++) {
            double least = Double.MAX_VALUE;
            for (int i = first; i < reefer.size(); i++) {
                Reading reading = reefer.get(i);
                least = Math.min(least, Math.abs(reading.temperatureC() - reading.setTemperatureC()));
                if (least <= worst) {
                    break;
                }
                if (Duration.between(reefer.get(first).at(), reading.at()).compareTo(BORNE) >= 0) {
                    worst = least;
                    break;
                }
            }
        }
        return worst;
    }

    private static double hours(Reading from, Reading until) {
        return Duration.between(from.at(), until.at()).toSeconds() / 3600.0;
    }
}
