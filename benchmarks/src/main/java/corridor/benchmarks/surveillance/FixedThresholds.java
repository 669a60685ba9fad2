package corridor.benchmarks.surveillance;

import corridor.events.AlarmRaised.Kind;
import corridor.events.CustomsReleased;
import corridor.tracking.position.Earth;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is compared with: each reading and move by itself against a fixed number, in the order in which it is heard. */
final class FixedThresholds {
    private FixedThresholds() {}

    static Set<Kind> of(Story story, List<Reading> asHeard) {
        Set<Kind> raised = EnumSet.noneOf(Kind.class);
        Optional<Instant> in = time(story, "DISC");
        Optional<Instant> out = time(story, "GTOT");
        Optional<Instant> at = time(story, "GTIN");
        Reading before = null;
        for (Reading reading : asHeard) {
            if (reading.isLocated() && before != null) {
                double hours =
                        Math.abs(Duration.between(before.at(), reading.at()).toSeconds()) / 3600.0;
                double km = Earth.metres(before, reading) / 1000;
                if (km > 140 * hours && km > 0.1) {
                    raised.add(Kind.SEEN_WHERE_IT_CANNOT_BE);
                }
                boolean onTheRoad = out.isPresent() && before.at().isAfter(out.get()) && at.isPresent();
                if (onTheRoad && hours > 2) {
                    raised.add(Kind.TRACKER_SILENT);
                }
            }
            if (reading.isLocated()) {
                before = reading;
            }
            if (reading.temperatureC() != null && Math.abs(reading.temperatureC() - reading.setTemperatureC()) > 3) {
                raised.add(Kind.REEFER_OFF_TEMPERATURE);
            }
            if (Boolean.TRUE.equals(reading.sealOpen())) {
                raised.add(Kind.SEAL_OPENED_ON_THE_ROAD);
            }
            if (reading.kind() == Reading.Kind.GATE
                    && story.moves().stream()
                            .noneMatch(move -> Duration.between(move.at(), reading.at())
                                            .abs()
                                            .compareTo(Duration.ofMinutes(5))
                                    < 0)) {
                raised.add(Kind.GATE_MOVE_WITHOUT_TRANSACTION);
            }
        }
        if (in.isPresent()
                && Duration.between(in.get(), out.or(() -> at).orElse(in.get())).compareTo(Duration.ofDays(5)) > 0) {
            raised.add(Kind.DWELL_OUTLIER);
        }
        if (story.customs().stream().noneMatch(CustomsReleased.class::isInstance)) {
            raised.add(Kind.LEFT_WITHOUT_RELEASE);
        }
        return raised;
    }

    private static Optional<Instant> time(Story story, String code) {
        return story.moves().stream()
                .filter(move -> move.code().equals(code))
                .map(Story.Move::at)
                .min(Instant::compareTo);
    }
}
