package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.place.Places;
import corridor.tracking.position.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A seal that is read as open while its box is on the road is suspicious, once for each time that the box set out. */
@Component
class SealOpened implements WatchRule {
    @Override
    public List<Suspicion> suspicions(Watched box) {
        return box.readings().stream()
                .filter(reading -> Boolean.TRUE.equals(reading.sealOpen()))
                .filter(reading -> box.span().has(reading.at()))
                .flatMap(open -> of(open, box.history(), box.places()).stream())
                .toList();
    }

    static Optional<Suspicion> of(Reading open, History history, Places places) {
        History soFar = history.upTo(open.at());
        Optional<RecordedFact> departure = soFar.lastDeparture(places)
                .filter(left -> soFar.situation(places).phase() == Phase.ON_THE_ROAD);
        return departure.map(left -> new Suspicion(
                AlarmRaised.Kind.SEAL_OPENED_ON_THE_ROAD,
                open.containerNumber(),
                open.at(),
                "left " + left.occurredAt(),
                "seal-opened-on-the-road 1",
                open.containerNumber() + " left the port at " + left.occurredAt() + "; " + open.device()
                        + " read its seal as open at " + open.at() + ", before it was told to have arrived",
                List.of(
                        new Evidence(open.device(), Evidence.Kind.SENSOR, "reading of " + open.at(), null),
                        left.fact().evidence())));
    }
}
