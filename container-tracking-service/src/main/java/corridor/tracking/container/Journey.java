package corridor.tracking.container;

import corridor.events.GoodsDeclared;
import corridor.port.ParkCode;
import corridor.tracking.place.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One journey of a box through the port: from its declaration or arrival, whichever comes first, over its departure, to
 * what happens to it beyond. The same box comes again for other people: a new declaration or arrival after a departure
 * begins a new journey, and who was party to one is told nothing of another.
 */
public record Journey(List<RecordedFact> facts) {
    public Journey {
        facts = List.copyOf(facts);
    }

    /** Splits a history into its journeys, oldest first. */
    public static List<Journey> of(History history, Places places) {
        List<Journey> journeys = new ArrayList<>();
        List<RecordedFact> current = new ArrayList<>();
        boolean departed = false;
        for (RecordedFact recorded : history.facts()) {
            if (departed && opens(recorded, places)) {
                journeys.add(new Journey(current));
                current = new ArrayList<>();
                departed = false;
            }
            current.add(recorded);
            departed |= History.isDeparture(recorded, places);
        }
        if (!current.isEmpty()) {
            journeys.add(new Journey(current));
        }
        return journeys;
    }

    private static boolean opens(RecordedFact recorded, Places places) {
        return switch (recorded.what()) {
            case DECLARED -> true;
            case DISC, GTIN ->
                recorded.fact().isActual() && places.isOurs(recorded.fact().facility());
            default -> false;
        };
    }

    /** The park it is bound for, as declared last. */
    public Optional<Told<ParkCode>> destination() {
        Told<ParkCode> destination = null;
        for (RecordedFact recorded : facts) {
            if (recorded.fact().event() instanceof GoodsDeclared declared) {
                destination = declared.destinationPark() == null ? null : Told.by(recorded, declared.destinationPark());
            }
        }
        return Optional.ofNullable(destination);
    }

    /** Everybody who has a part in it. */
    public Set<Party> parties() {
        Set<Party> parties = new HashSet<>();
        for (RecordedFact recorded : facts) {
            if (recorded.fact().event() instanceof GoodsDeclared declared) {
                parties.add(new Party(Party.Part.DECLARANT, declared.declarant()));
            }
            if (recorded.fact().particulars().carrier() != null) {
                parties.add(new Party(
                        Party.Part.CARRIER,
                        Objects.requireNonNull(recorded.fact().particulars().carrier())));
            }
        }
        destination()
                .ifPresent(park ->
                        parties.add(new Party(Party.Part.PARK, park.value().value())));
        return parties;
    }
}
