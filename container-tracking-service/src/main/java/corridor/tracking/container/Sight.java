package corridor.tracking.container;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may see what of a box. The port's own people and its overseers see everything; a declarant, a carrier or a park
 * sees the journeys in which it has a part, and of the others not even that they were.
 */
final class Sight {
    private Sight() {}

    static boolean seesEverything(Caller caller) {
        return caller.is(Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    /** The parts that the caller may have in a journey. */
    static List<Party> parts(Caller caller) {
        List<Party> parts = new ArrayList<>();
        if (caller.party() == null) {
            return parts;
        }
        if (caller.is(Role.DECLARANT)) {
            parts.add(new Party(Party.Part.DECLARANT, caller.party()));
        }
        if (caller.is(Role.CARRIER)) {
            parts.add(new Party(Party.Part.CARRIER, caller.party()));
        }
        if (caller.is(Role.INLAND_PARK)) {
            parts.add(new Party(Party.Part.PARK, caller.party()));
        }
        return parts;
    }

    /** What the caller may see of a history; empty if that is nothing. */
    static Optional<History> of(History history, Caller caller, Places places) {
        if (seesEverything(caller)) {
            return history.isEmpty() ? Optional.empty() : Optional.of(history);
        }
        List<Party> parts = parts(caller);
        List<RecordedFact> seen = new ArrayList<>();
        history.journeys(places).stream()
                .filter(journey -> journey.parties().stream().anyMatch(parts::contains))
                .forEach(journey -> seen.addAll(journey.facts()));
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        seen.addAll(corrected(history, seen));
        return Optional.of(History.of(seen, history.tellings()));
    }

    /** What the facts that are seen took the place of: who saw that, sees that it was corrected. */
    private static List<RecordedFact> corrected(History history, List<RecordedFact> seen) {
        Set<UUID> ids = seen.stream().map(RecordedFact::eventId).collect(Collectors.toSet());
        return history.told().stream()
                .filter(fact -> history.withdrawal(fact)
                        .filter(withdrawal -> withdrawal.by() != null && ids.contains(withdrawal.by()))
                        .isPresent())
                .toList();
    }
}
