package corridor.tracking.park;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.TransportMeans;
import corridor.service.access.Caller;
import corridor.service.problem.NotFound;
import corridor.tracking.container.Fact;
import corridor.tracking.container.FromTheFuture;
import corridor.tracking.container.History;
import corridor.tracking.container.Journey;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A park tells that a box came in. On one journey a box arrives once: told again, it is the arrival on record. */
@Component
class Arrivals {
    private final Logbook logbook;
    private final Places places;
    private final Clock clock;

    Arrivals(Logbook logbook, Places places, Clock clock) {
        this.logbook = logbook;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Writes the arrival down.
     *
     * @throws NotFound if no journey of the box is bound for the park
     * @throws NotOnItsWay if the box had not left the port's gate on such a journey by then
     * @throws FromTheFuture if it has not happened yet
     */
    @Transactional
    public Arrival.Noted note(Park park, Arrival arrival, Caller caller) {
        Instant now = clock.instant();
        Instant when = FromTheFuture.refusedElse(arrival.occurredAt(), now, places);
        History history = logbook.lock(arrival.containerNumber())
                .filter(known -> known.journeys(places).stream().anyMatch(journey -> isBoundFor(park, journey)))
                .orElseThrow(() -> new NotFound("container", arrival.containerNumber()));
        Fact fact = Fact.of(moved(park, arrival, when, caller), Particulars.NONE);
        RecordedFact intended = new RecordedFact(new UUID(0, 0), now, fact, fact.fingerprint());
        Journey journey = journeyWith(intended, history)
                .filter(bound -> isBoundFor(park, bound))
                .orElseThrow(() -> new NotOnItsWay(arrival.containerNumber(), park.code(), when));
        Optional<RecordedFact> told = journey.facts().stream()
                .filter(recorded -> !recorded.equals(intended) && isArrival(park, recorded))
                .findFirst();
        if (told.isPresent()) {
            return noted(park, told.get());
        }
        if (!hasLeftByGate(History.of(journey.facts()).before(intended))) {
            throw new NotOnItsWay(arrival.containerNumber(), park.code(), when);
        }
        return noted(park, logbook.record(List.of(fact)).getFirst().recorded());
    }

    private static EquipmentMoved moved(Park park, Arrival arrival, Instant when, Caller caller) {
        return new EquipmentMoved(
                arrival.containerNumber(),
                EquipmentEventCode.GTIN,
                EventClassifier.ACT,
                when,
                park.facility(),
                arrival.truckPlate() == null
                        ? null
                        : TransportMeans.truck(arrival.truckPlate().toUpperCase(Locale.ROOT)),
                null,
                null,
                null,
                List.of(),
                new Evidence(park.code().value(), Evidence.Kind.API, "arrival told by " + caller.name(), null));
    }

    /** The journey that the arrival would belong to, were it written down. */
    private Optional<Journey> journeyWith(RecordedFact intended, History history) {
        return history.with(List.of(intended)).journeys(places).stream()
                .filter(journey -> journey.facts().stream()
                        .anyMatch(recorded -> recorded.fingerprint().equals(intended.fingerprint())))
                .findFirst();
    }

    private boolean hasLeftByGate(History soFar) {
        return soFar.lastDeparture(places)
                .filter(departure -> departure.what() == What.GTOT)
                .isPresent();
    }

    private static boolean isBoundFor(Park park, Journey journey) {
        return journey.destination()
                .filter(destination -> destination.value().equals(park.code()))
                .isPresent();
    }

    private static boolean isArrival(Park park, RecordedFact recorded) {
        return recorded.what() == What.GTIN
                && recorded.fact().isActual()
                && park.facility().equals(recorded.fact().facility());
    }

    private static Arrival.Noted noted(Park park, RecordedFact recorded) {
        TransportMeans transport = recorded.fact().transport();
        return new Arrival.Noted(
                recorded.eventId(),
                recorded.fact().containerNumber().value(),
                park.code(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                transport == null ? null : transport.plate());
    }
}
