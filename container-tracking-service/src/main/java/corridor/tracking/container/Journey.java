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
 * what happens to it beyond. The same box comes again for other people: after a departure, a new declaration, a new
 * arrival or being loaded elsewhere to come here begins a new journey, and who was party to one is told nothing of
 * another. What a box does beyond the port belongs to the journey on which it left, even if it has been declared anew
 * before it is back.
 */
public record Journey(List<RecordedFact> facts) {
    public Journey {
        facts = List.copyOf(facts);
    }

    /** Splits a history into its journeys, oldest first. Ask the history for them. */
    static List<Journey> of(History history, Places places) {
        List<List<RecordedFact>> journeys = new ArrayList<>();
        boolean departed = false;
        boolean onlyDeclared = false;
        for (RecordedFact recorded : history.facts()) {
            if (journeys.isEmpty() || (departed && opens(recorded, places))) {
                onlyDeclared = recorded.what() == What.DECLARED && !journeys.isEmpty();
                journeys.add(new ArrayList<>());
                departed = false;
            }
            boolean stillBeyond = onlyDeclared && isBeyond(recorded, places);
            onlyDeclared &= stillBeyond || !moves(recorded);
            journeys.get(journeys.size() - (stillBeyond ? 2 : 1)).add(recorded);
            departed |= History.isDeparture(recorded, places);
        }
        return journeys.stream().map(Journey::new).toList();
    }

    private static boolean opens(RecordedFact recorded, Places places) {
        return switch (recorded.what()) {
            case DECLARED -> true;
            case DISC, GTIN ->
                recorded.fact().isActual() && places.isOurs(recorded.fact().facility());
            case LOAD -> comesHere(recorded, places);
            default -> false;
        };
    }

    private static boolean comesHere(RecordedFact recorded, Places places) {
        return recorded.fact().isActual()
                && !places.isOurs(recorded.fact().facility())
                && places.port().unLocode().equals(recorded.fact().particulars().portOfDischarge());
    }

    private static boolean moves(RecordedFact recorded) {
        return recorded.fact().isActual() && recorded.fact().facility() != null;
    }

    private static boolean isBeyond(RecordedFact recorded, Places places) {
        return moves(recorded) && !places.isOurs(recorded.fact().facility()) && !comesHere(recorded, places);
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
