package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Situation;
import corridor.tracking.container.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A move that cannot follow on the one before: a box that leaves the port a second time without having come back, comes
 * in while it stands there, or is handled in the yard while it is away. One of the two is another box, or was not told
 * rightly.
 */
@Component
class ToldTwice implements WatchRule {
    @Override
    public List<Suspicion> suspicions(Watched box) {
        List<Suspicion> suspicions = new ArrayList<>();
        History.Step before = null;
        for (History.Step step : box.history().steps(box.places())) {
            RecordedFact fact = step.recorded();
            boolean moves =
                    fact.fact().isActual() && box.places().isOurs(fact.fact().facility());
            if (before != null
                    && moves
                    && box.span().has(fact.occurredAt())
                    && contradicts(before.situation(), fact, box)) {
                suspicions.add(suspicion(before.situation(), fact, box));
            }
            before = step;
        }
        return suspicions;
    }

    private static boolean contradicts(Situation situation, RecordedFact fact, Watched box) {
        RecordedFact since = situation.since();
        if (since == null
                || Duration.between(since.occurredAt(), fact.occurredAt())
                                .compareTo(box.settings().toldAgain())
                        <= 0) {
            return false;
        }
        boolean away = situation.phase() == Phase.AT_PARK
                || (situation.phase() == Phase.ON_THE_ROAD && box.places().isOurs(situation.facility()));
        return switch (fact.what()) {
            case GTOT, STACKED, LOAD -> away;
            case GTIN -> situation.isInOurPort(box.places());
            default -> false;
        };
    }

    private static Suspicion suspicion(Situation situation, RecordedFact fact, Watched box) {
        String did = fact.what() == What.GTIN ? "have come in" : "have been handled in the port (" + fact.what() + ")";
        return new Suspicion(
                        AlarmRaised.Kind.SEEN_WHERE_IT_CANNOT_BE,
                        box.box(),
                        fact.occurredAt(),
                        "told " + fact.fingerprint(),
                        "told-twice 1",
                        box.box() + " was told to " + did + " at " + fact.occurredAt()
                                + "; by all that was told it was "
                                + situation.phase() + " since "
                                + situation.since().occurredAt(),
                        List.of(fact.fact().evidence(), situation.since().fact().evidence()))
                .ripeAt(fact.occurredAt().plus(box.settings().gatePatience()));
    }
}
