package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Raises an alarm when a terminal reports that a box left our port although customs had not let it go. What happened is
 * recorded as it was told; the alarm says that it should not have. A second report of the same departure is no second
 * alarm.
 */
@Component
@Order(2)
class LeftWithoutRelease implements Follower {
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
        List<Suspicion> raised = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (RecordedFact departure : chapter.news()) {
                if (isReportedDeparture(departure)) {
                    History before = chapter.after().before(departure);
                    if (!isToldAgain(before) && !rules.couldLeave(before)) {
                        raised.add(alarm(chapter, departure, before));
                    }
                }
            }
        }
        return alarms.raise(raised);
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

    private static Suspicion alarm(Chapter chapter, RecordedFact departure, History before) {
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
                chapter.containerNumber(),
                departure.occurredAt(),
                departure.fingerprint(),
                "left-without-release 1",
                chapter.containerNumber() + " was reported to have left the port at " + departure.occurredAt() + "; "
                        + why,
                evidence);
    }
}
