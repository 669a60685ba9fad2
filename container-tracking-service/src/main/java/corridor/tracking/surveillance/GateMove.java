package corridor.tracking.surveillance;

import corridor.events.Evidence;
import corridor.tracking.container.History;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.List;

/** A move through our gate, as it was told. */
record GateMove(String container, What what, Instant at, Evidence evidence) {
    static List<GateMove> of(History history, Places places) {
        return history.facts().stream()
                .filter(fact -> (fact.what() == What.GTIN || fact.what() == What.GTOT)
                        && fact.fact().isActual()
                        && places.isOurs(fact.fact().facility()))
                .map(fact -> new GateMove(
                        fact.fact().containerNumber().value(),
                        fact.what(),
                        fact.occurredAt(),
                        fact.fact().evidence()))
                .toList();
    }
}
