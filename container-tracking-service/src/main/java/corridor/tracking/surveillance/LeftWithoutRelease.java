package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Chapter;
import corridor.tracking.container.CustomsStatus;
import corridor.tracking.container.Follower;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import corridor.tracking.gate.GateRules;
import corridor.tracking.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Raises an alarm when a terminal reports that a box left our port although customs had not let it go. What happened is
 * recorded as it was told; the alarm says that it should not have. A second report of the same departure is no second
 * alarm.
 */
@Component
@Order(2)
class LeftWithoutRelease implements Follower, WatchRule {
    private final GateRules rules;
    private final Places places;
    private final AlarmTable alarms;

    LeftWithoutRelease(GateRules rules, Places places, AlarmTable alarms) {
        this.rules = rules;
        this.places = places;
        this.alarms = alarms;
    }

    @Override
    public List<AlarmRaised> follow(List<Chapter> chapters) {
        return alarms.raise(chapters.stream()
                .flatMap(chapter -> chapter.news().stream()
                        .flatMap(fact -> suspicion(chapter.containerNumber(), chapter.after(), fact).stream()))
                .toList());
    }

    /** Also what was released only by what was told later: then nothing is suspicious any more. */
    @Override
    public List<Suspicion> suspicions(Watched box) {
        return box.history().facts().stream()
                .filter(fact -> box.span().has(fact.occurredAt()))
                .flatMap(fact -> suspicion(box.box(), box.history(), fact).stream())
                .toList();
    }

    private Optional<Suspicion> suspicion(ContainerNumber box, History history, RecordedFact departure) {
        if (!isReportedDeparture(departure)) {
            return Optional.empty();
        }
        History before = history.before(departure);
        return isToldAgain(before) || rules.couldLeave(before)
                ? Optional.empty()
                : Optional.of(alarm(box, departure, before));
    }

    private boolean isReportedDeparture(RecordedFact recorded) {
        return recorded.what() == What.GTOT
                && recorded.fact().isActual()
                && recorded.fact().evidence().kind() != Evidence.Kind.GATE
                && places.isOurs(recorded.fact().facility());
    }

    private boolean isToldAgain(History before) {
        Phase phase = before.situation(places).phase();
        return (phase == Phase.ON_THE_ROAD || phase == Phase.AT_PARK)
                && before.lastDeparture(places).isPresent();
    }

    private static Suspicion alarm(ContainerNumber box, RecordedFact departure, History before) {
        CustomsStatus customs = CustomsStatus.of(before);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(departure.fact().evidence());
        customs.holds()
                .forEach(hold -> evidence.add(new Evidence(
                        hold.source(),
                        Evidence.Kind.CUSTOMS,
                        "hold " + hold.value().holdId(),
                        null)));
        String why = customs.holds().isEmpty()
                ? "no release of customs stood for it"
                : "customs held it: "
                        + String.join(
                                ", ",
                                customs.holds().stream()
                                        .map(hold -> hold.value().reason())
                                        .toList());
        return new Suspicion(
                AlarmRaised.Kind.LEFT_WITHOUT_RELEASE,
                box,
                departure.occurredAt(),
                departure.fingerprint(),
                "left-without-release 1",
                box + " was reported to have left the port at " + departure.occurredAt() + "; " + why,
                evidence);
    }
}
