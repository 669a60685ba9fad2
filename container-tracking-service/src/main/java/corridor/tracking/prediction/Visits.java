package corridor.tracking.prediction;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.GoodsDeclared;
import corridor.events.LaneAssigned;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.tracking.container.History;
import corridor.tracking.container.Journey;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import corridor.tracking.dwell.FreeTimeTariff;
import corridor.tracking.dwell.Visit;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What predictions need of a box's journeys, from its history: the facts that stand, in event time, whenever they were told. */
@Component
class Visits {
    private final Places places;
    private final FreeTimeTariff tariff;

    Visits(Places places, FreeTimeTariff tariff) {
        this.places = places;
        this.tariff = tariff;
    }

    /** Oldest first. */
    List<PortVisit> of(ContainerNumber number, History history, List<ExpectedTrucks.Truck> trucks) {
        List<PortVisit> visits = new ArrayList<>();
        List<Journey> journeys = history.journeys(places);
        for (int j = 0; j < journeys.size(); j++) {
            boolean last = j == journeys.size() - 1;
            Instant end = last ? Instant.MAX : journeys.get(j).facts().getLast().occurredAt();
            Instant before = visits.isEmpty() ? Instant.MIN : end(visits.getLast());
            visits.add(visit(
                    number,
                    journeys.get(j),
                    trucks.stream()
                            .filter(truck -> truck.from().isAfter(before)
                                    && !truck.from().isAfter(end))
                            .toList()));
        }
        if (!visits.isEmpty() && visits.getLast().left() != null) {
            Instant left = visits.getLast().left();
            Journey next = new Journey(journeys.getLast().facts().stream()
                    .filter(fact ->
                            fact.occurredAt().isAfter(left) && !fact.fact().isActual())
                    .toList());
            PortVisit comesAgain = visit(
                    number,
                    next,
                    trucks.stream().filter(truck -> truck.from().isAfter(left)).toList());
            if (!comesAgain.announced().isEmpty()) {
                visits.add(comesAgain);
            }
        }
        return visits;
    }

    /** Boxes that nobody has told of, only that a truck will bring them. */
    PortVisit announced(ContainerNumber number, List<ExpectedTrucks.Truck> trucks) {
        return visit(number, new Journey(List.of()), trucks);
    }

    private static Instant end(PortVisit visit) {
        return visit.left() == null ? Instant.MIN : visit.left();
    }

    private PortVisit visit(ContainerNumber number, Journey journey, List<ExpectedTrucks.Truck> trucks) {
        History history = History.of(journey.facts());
        List<Visit> stays = Visit.of(history, places);
        Visit stay = stays.isEmpty() ? null : stays.getLast();
        RecordedFact left = stay == null ? null : stay.departed();
        List<RecordedFact> byArrival = journey.facts().stream()
                .filter(fact -> stay == null
                        || !fact.occurredAt().isAfter(stay.arrived().occurredAt()))
                .toList();
        return new PortVisit(
                id(number, journey, stay),
                stay == null ? null : stay.arrived().what() == What.DISC ? PortVisit.Way.SHIP : PortVisit.Way.GATE,
                stay == null ? null : stay.arrived().occurredAt(),
                left == null ? null : left.what() == What.LOAD ? PortVisit.Way.SHIP : PortVisit.Way.GATE,
                left == null ? null : left.occurredAt(),
                left == null ? null : atPark(journey, left.occurredAt()),
                said(byArrival, moved(EquipmentMoved::isoSizeType)),
                said(byArrival, moved(EquipmentMoved::empty)),
                said(byArrival, Visits::carrier),
                stay == null ? null : stay.freeUntil(tariff, places.zone()).orElse(null),
                steps(journey),
                announced(journey, stay, trucks),
                trucks.stream()
                        .filter(ExpectedTrucks.Truck::fetches)
                        .map(truck -> new PortVisit.Truck(truck.bookedAt(), truck.from(), truck.cancelledAt()))
                        .toList());
    }

    private static String id(ContainerNumber number, Journey journey, Visit stay) {
        if (stay != null) {
            return number + " " + stay.arrived().occurredAt();
        }
        return journey.facts().isEmpty()
                ? number.value()
                : number + " " + journey.facts().getFirst().occurredAt();
    }

    private Instant atPark(Journey journey, Instant left) {
        Park park = journey.destination()
                .flatMap(bound -> places.park(bound.value().value()))
                .orElse(null);
        return park == null
                ? null
                : journey.facts().stream()
                        .filter(fact -> fact.what() == What.GTIN
                                && fact.fact().isActual()
                                && !fact.occurredAt().isBefore(left)
                                && park.facility().equals(fact.fact().facility()))
                        .map(RecordedFact::occurredAt)
                        .findFirst()
                        .orElse(null);
    }

    /** As was said first. */
    private static <T> T said(List<RecordedFact> facts, Function<RecordedFact, T> value) {
        for (RecordedFact fact : facts) {
            T said = value.apply(fact);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static <T> Function<RecordedFact, T> moved(Function<EquipmentMoved, T> value) {
        return fact -> fact.fact().event() instanceof EquipmentMoved move ? value.apply(move) : null;
    }

    private static String carrier(RecordedFact fact) {
        return fact.fact().particulars().carrier();
    }

    private static List<PortVisit.Step> steps(Journey journey) {
        return journey.facts().stream()
                .filter(fact ->
                        of(fact.fact().event()) != null || fact.what() == What.DECLARED || fact.what() == What.EXAMINED)
                .map(fact -> new PortVisit.Step(
                        fact.occurredAt(), fact.what(), of(fact.fact().event())))
                .toList();
    }

    private static String of(PortEvent event) {
        return switch (event) {
            case GoodsDeclared declared ->
                declared.destinationPark() == null
                        ? null
                        : declared.destinationPark().value();
            case LaneAssigned assigned -> assigned.lane().name();
            case CustomsHoldPlaced hold -> hold.holdId().toString();
            case CustomsHoldLifted lifted -> lifted.holdId().toString();
            case DutyDue due -> due.dueId().toString();
            case DutySettled settled -> settled.dueId().toString();
            case CustomsReleased released -> released.releaseId().toString();
            case CustomsReleaseRevoked revoked -> revoked.releaseId().toString();
            default -> null;
        };
    }

    /** An estimate counts over a plan, of several the latest; an appointment counts over both. */
    private List<PortVisit.Announcement> announced(Journey journey, Visit stay, List<ExpectedTrucks.Truck> trucks) {
        if (stay != null && stay.arrived().what() == What.DISC) {
            return List.of();
        }
        Instant end = stay == null || stay.departed() == null
                ? Instant.MAX
                : stay.departed().occurredAt();
        List<RecordedFact> foretold =
                journey.facts().stream().filter(fact -> !fact.fact().isActual()).toList();
        String carrier = said(foretold, Visits::carrier);
        List<PortVisit.Announcement> slots = trucks.stream()
                .filter(truck -> !truck.fetches()
                        && truck.cancelledAt() == null
                        && !truck.from().isAfter(end))
                .map(truck -> new PortVisit.Announcement(truck.from(), "appointment", carrier))
                .toList();
        if (!slots.isEmpty()) {
            return List.of(slots.getLast());
        }
        return foretold.stream()
                .filter(fact -> fact.what() == What.GTIN
                        && !fact.occurredAt().isAfter(end)
                        && places.isOurs(fact.fact().facility()))
                .max(Comparator.comparing((RecordedFact fact) -> fact.fact().classifier() == EventClassifier.EST)
                        .thenComparing(RecordedFact.IN_EVENT_TIME))
                .map(fact -> new PortVisit.Announcement(
                        fact.occurredAt(),
                        fact.fact().classifier() == EventClassifier.EST ? "estimate" : "plan",
                        carrier))
                .stream()
                .toList();
    }
}
