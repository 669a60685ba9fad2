package corridor.tracking.yard;

import corridor.events.ContainerStacked;
import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.tracking.container.Fact;
import corridor.tracking.container.FromTheFuture;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moving boxes in the yard. A move is judged as of the time at which it was made: one that is told late does not overturn
 * a newer one, and must itself have been possible then.
 */
@Component
class MovingBoxes {
    private final Logbook logbook;
    private final YardTable yard;
    private final Places places;
    private final Clock clock;

    MovingBoxes(Logbook logbook, YardTable yard, Places places, Clock clock) {
        this.logbook = logbook;
        this.yard = yard;
        this.places = places;
        this.clock = clock;
    }

    /** @throws YardMoveRefused if the yard does not allow it */
    @Transactional
    public YardMove.Made move(YardMove move, Caller caller) {
        Instant now = clock.instant();
        Instant when = FromTheFuture.refusedElse(move.occurredAt(), now, places);
        ContainerNumber number = move.containerNumber();
        History history = logbook.lock(number).orElseThrow(() -> YardMoveRefused.notInPort(number, when));
        Fact fact = Fact.of(new ContainerStacked(
                number,
                when,
                places.port(),
                move.position(),
                new Evidence(caller.party(), Evidence.Kind.API, "yard move by " + caller.name(), null)));
        Optional<RecordedFact> told = history.find(fact.fingerprint());
        if (told.isPresent()) {
            return made(move, told.get());
        }
        if (!history.upTo(when).situation(places).isInOurPort(places)) {
            throw YardMoveRefused.notInPort(number, when);
        }
        judge(history, new RecordedFact(new UUID(0, 0), now, fact, fact.fingerprint()), move);
        return made(move, logbook.record(List.of(fact)).getFirst().recorded());
    }

    private void judge(History history, RecordedFact intended, YardMove move) {
        Stay lifted = Stay.of(history, places).stream()
                .filter(stay -> stay.covers(intended.occurredAt()))
                .findFirst()
                .orElse(null);
        Stay begun = Stay.of(history.with(List.of(intended)), places).stream()
                .filter(stay -> stay.from().equals(intended.occurredAt())
                        && stay.position().equals(move.position()))
                .findFirst()
                // Another move bears the very same time and comes after it: the slot is held for no time at all.
                .orElse(new Stay(
                        move.containerNumber(), move.position(), intended.occurredAt(), intended.occurredAt()));
        TreeSet<Bay> bays = new TreeSet<>();
        bays.add(Bay.of(move.position()));
        if (lifted != null) {
            bays.add(Bay.of(lifted.position()));
        }
        yard.lock(bays);
        List<Stay> others = bays.stream()
                .flatMap(bay -> yard.in(bay).stream())
                .filter(stay -> !Objects.equals(stay.containerNumber(), move.containerNumber()))
                .toList();
        StackingRules.refusal(begun, lifted, others).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static YardMove.Made made(YardMove move, RecordedFact recorded) {
        return new YardMove.Made(
                recorded.eventId(), move.containerNumber().value(), move.position(), recorded.occurredAt());
    }
}
