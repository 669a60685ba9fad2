package corridor.tracking.container;

import corridor.events.ContainerWeighed;
import corridor.events.CustomsReleased;
import corridor.events.EquipmentMoved;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.YardPosition;
import corridor.tracking.place.Places;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of a box, derived from its history and nothing else. A value that nobody has told is null. Of a box of
 * which all was taken back no more is known than that something was told.
 *
 * @param released customs' release for the journey that it is on; null if there is none, or none that stands
 * @param departed the last time that it left our port; null if it has not
 */
public record ContainerState(
        ContainerNumber containerNumber,
        Told<Phase> phase,
        Told<Facility> facility,
        Told<YardPosition> yardPosition,
        Told<TransportMeans> transport,
        CustomsStatus customs,
        Told<CustomsReleased> released,
        Told<ParkCode> destinationPark,
        Told<String> isoSizeType,
        Told<Boolean> empty,
        Told<BigDecimal> grossMassKg,
        Told<List<String>> seals,
        Told<String> carrier,
        Told<String> booking,
        Told<Boolean> departed) {

    /** @throws IllegalArgumentException if nothing is known of the box */
    public static ContainerState derive(History history, Places places) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a box without a history has no state");
        }
        RecordedFact first = (history.facts().isEmpty() ? history.told() : history.facts()).getFirst();
        Situation now = history.situation(places);
        List<Journey> journeys = history.journeys(places);
        Journey journey = journeys.isEmpty() ? new Journey(List.of()) : journeys.getLast();
        CustomsStatus customs = CustomsStatus.of(history);
        RecordedFact since = now.since() == null ? first : now.since();
        return new ContainerState(
                first.fact().containerNumber(),
                Told.by(since, now.phase()),
                now.facility() == null ? null : Told.by(since, now.facility()),
                now.position() == null ? null : Told.by(now.stackedBy(), now.position()),
                latest(history, fact -> fact.what() == What.GATE_REFUSED ? null : fact.transport()),
                customs,
                releaseFor(journey, customs),
                journey.destination().orElse(null),
                latest(history, moved(EquipmentMoved::isoSizeType)),
                latest(history, moved(EquipmentMoved::empty)),
                grossMass(history, journey),
                latest(history, moved(move -> move.seals().isEmpty() ? null : move.seals())),
                carrier(history),
                latest(history, fact -> fact.particulars().booking()),
                history.lastDeparture(places)
                        .map(departure -> Told.by(departure, true))
                        .orElse(null));
    }

    /** Who carries or operates it, as told last; null if nobody said. */
    static Told<String> carrier(History history) {
        return latest(history, fact -> fact.particulars().carrier());
    }

    private static Told<CustomsReleased> releaseFor(Journey journey, CustomsStatus customs) {
        if (journey.facts().isEmpty()) {
            return null;
        }
        Instant begun = journey.facts().getFirst().occurredAt();
        return customs.releases().stream()
                .filter(release -> !release.occurredAt().isBefore(begun))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** A mass that was verified on this journey counts over any that was only reported. */
    private static Told<BigDecimal> grossMass(History history, Journey journey) {
        Told<BigDecimal> verified = latest(
                History.of(journey.facts()),
                fact -> fact.event() instanceof ContainerWeighed weighed ? weighed.grossMassKg() : null);
        return verified != null ? verified : latest(history, moved(EquipmentMoved::grossMassKg));
    }

    private static <T> Function<Fact, T> moved(Function<EquipmentMoved, T> value) {
        return fact -> fact.event() instanceof EquipmentMoved move ? value.apply(move) : null;
    }

    /** The value told last in event time, where what actually happened counts over what was planned. */
    private static <T> Told<T> latest(History history, Function<Fact, T> value) {
        Told<T> found = null;
        boolean foundActual = false;
        for (RecordedFact recorded : history.facts()) {
            T told = value.apply(recorded.fact());
            boolean actual = recorded.fact().isActual();
            if (told != null && (actual || !foundActual)) {
                found = Told.by(recorded, told);
                foundActual = actual;
            }
        }
        return found;
    }
}
