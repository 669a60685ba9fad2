package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A tracker that used to report and is not heard of while its box is on the road: for longer than any may be silent, and
 * for many times as long as it usually is, by the middle of its gaps over the day before.
 */
@Component
class SilentTracker implements WatchRule {
    private static final Duration USUAL_OVER = Duration.ofHours(24);
    private static final int LEAST_GAPS = 3;

    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        Watched.byDevice(trackers(box)).values().forEach(read -> {
            for (int i = 0; i < read.size(); i++) {
                int at = i;
                Instant heard = read.get(i).at();
                box.leg(heard)
                        .filter(leg -> box.isOnTheRoad(leg) && box.span().has(heard))
                        .ifPresent(leg -> {
                            Instant end = leg.until(box.now());
                            Instant next =
                                    at + 1 < read.size() ? read.get(at + 1).at() : end;
                            Instant until = next.isBefore(end) ? next : end;
                            bearable(read, at, box.settings())
                                    .filter(limit ->
                                            Duration.between(heard, until).compareTo(limit) > 0)
                                    .ifPresent(limit -> suspicions.add(suspicion(read.get(at), limit, leg, box)));
                        });
            }
        });
        return suspicions;
    }

    private static List<Reading> trackers(Watched box) {
        return box.readings().stream()
                .filter(reading -> reading.kind() == Reading.Kind.GPS)
                .toList();
    }

    /** How long it may be silent after a reading; empty if it is not known how often it reports. */
    private static Optional<Duration> bearable(List<Reading> read, int last, WatchSettings settings) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = last;
                i > 0 && read.get(i - 1).at().isAfter(read.get(last).at().minus(USUAL_OVER));
                i--) {
            gaps.add(Duration.between(read.get(i - 1).at(), read.get(i).at()));
        }
        if (gaps.size() < LEAST_GAPS) {
            return Optional.empty();
        }
        gaps.sort(Duration::compareTo);
        Duration usual = Duration.ofMillis((long) (gaps.get(gaps.size() / 2).toMillis() * settings.silentTimes()));
        return Optional.of(usual.compareTo(settings.silentLeast()) > 0 ? usual : settings.silentLeast());
    }

    @Override
    public Optional<Instant> next(Watched box) {
        return box.legs().isEmpty() || !box.isOnTheRoad(box.legs().getLast())
                ? Optional.empty()
                : Watched.byDevice(trackers(box)).values().stream()
                        .flatMap(read -> bearable(read, read.size() - 1, box.settings()).stream()
                                .map(limit -> read.getLast().at().plus(limit)))
                        .filter(silent -> silent.isAfter(box.now()))
                        .min(Instant::compareTo);
    }

    private static Suspicion suspicion(Reading last, Duration limit, Leg leg, Watched box) {
        return new Suspicion(
                AlarmRaised.Kind.TRACKER_SILENT,
                box.box(),
                last.at(),
                last.device() + " after " + last.at(),
                "tracker-silent 1",
                last.device() + " on " + box.box() + " was heard at " + last.at() + " and then not for "
                        + limit.toMinutes() + " minutes and more, while the box was on the road since " + leg.from(),
                List.of(Watched.evidence(last), leg.began().fact().evidence()));
    }
}
