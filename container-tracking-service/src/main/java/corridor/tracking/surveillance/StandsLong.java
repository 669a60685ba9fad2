package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.tracking.container.History;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.dwell.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * A box that stands in the port for longer than almost all boxes of its kind did that had left before it came. The time
 * for which customs held it does not count: there is no mystery in that.
 */
@Component
class StandsLong implements WatchRule {
    private final PhaseTable phases;

    StandsLong(PhaseTable phases) {
        this.phases = phases;
    }

    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (Visit visit : Visit.of(box.history(), box.places())) {
            Instant arrived = visit.arrived().occurredAt();
            Duration limit = limit(visit, box.settings());
            Instant over = over(visit, limit, box);
            if (!over.isAfter(visit.endOr(box.now())) && box.span().has(over)) {
                suspicions.add(new Suspicion(
                        AlarmRaised.Kind.DWELL_OUTLIER,
                        box.box(),
                        over,
                        "arrived " + arrived,
                        "dwell-outlier 1",
                        box.box() + " stands in the port since " + arrived + ", for more than " + limit.toHours()
                                + " hours without those for which customs held it; " + likeness(visit)
                                + " boxes before it stood for less",
                        List.of(visit.arrived().fact().evidence())));
            }
        }
        return suspicions;
    }

    @Override
    public Optional<Instant> next(Watched box) {
        return Visit.of(box.history(), box.places()).stream()
                .filter(visit -> visit.departed() == null)
                .map(visit -> over(visit, limit(visit, box.settings()), box))
                .filter(over -> over.isAfter(box.now()))
                .findFirst();
    }

    private Duration limit(Visit visit, WatchSettings settings) {
        Instant arrived = visit.arrived().occurredAt();
        OptionalDouble hours = phases.quantileHours(
                "STAY",
                likeness(visit),
                arrived.minus(settings.dwellBack()),
                arrived,
                settings.dwellQuantile(),
                settings.dwellLeastCases());
        return hours.isEmpty()
                ? settings.dwellLongest()
                : Duration.ofSeconds((long) (hours.getAsDouble() * settings.dwellTimes() * 3600));
    }

    static String likeness(Visit visit) {
        return visit.arrived().what() + (Boolean.TRUE.equals(visit.empty()) ? " empty" : "");
    }

    /** When it will have stood for too long, or had; each hold that lies before puts it off. */
    private static Instant over(Visit visit, Duration limit, Watched box) {
        Instant over = visit.arrived().occurredAt().plus(limit);
        for (Hold hold : holds(box.history(), box.now())) {
            Instant from = hold.from().isBefore(visit.arrived().occurredAt())
                    ? visit.arrived().occurredAt()
                    : hold.from();
            if (from.isBefore(over) && hold.until().isAfter(from)) {
                over = over.plus(Duration.between(from, hold.until()));
            }
        }
        return over;
    }

    /** Hours between two times, without those under a hold. */
    static double hours(History history, Instant from, Instant until) {
        long held = 0;
        for (Hold hold : holds(history, until)) {
            Instant begin = hold.from().isBefore(from) ? from : hold.from();
            Instant end = hold.until().isAfter(until) ? until : hold.until();
            held += Math.max(0, Duration.between(begin, end).toSeconds());
        }
        return (Duration.between(from, until).toSeconds() - held) / 3600.0;
    }

    private record Hold(Instant from, Instant until) {}

    /** Times under any hold, in order and apart; a hold that lasts ends now. */
    private static List<Hold> holds(History history, Instant now) {
        List<Hold> holds = new ArrayList<>();
        int open = 0;
        Instant since = null;
        for (RecordedFact fact : history.facts()) {
            if (fact.fact().event() instanceof CustomsHoldPlaced && open++ == 0) {
                since = fact.occurredAt();
            }
            if (fact.fact().event() instanceof CustomsHoldLifted && open > 0 && --open == 0) {
                holds.add(new Hold(since, fact.occurredAt()));
            }
        }
        if (open > 0 && since.isBefore(now)) {
            holds.add(new Hold(since, now));
        }
        return holds;
    }
}
