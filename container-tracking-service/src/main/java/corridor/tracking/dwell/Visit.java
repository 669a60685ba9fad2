package corridor.tracking.dwell;

import corridor.events.EquipmentMoved;
import corridor.tracking.container.History;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One stay of a box in our port.
 *
 * @param arrived the fact that brought it in
 * @param departed the fact that took it away; null if nobody has told of one
 * @param empty as told last during the visit; null if nobody said
 */
public record Visit(RecordedFact arrived, RecordedFact departed, Boolean empty) {

    /** All visits that follow from what actually happened, oldest first. */
    public static List<Visit> of(History history, Places places) {
        List<Visit> visits = new ArrayList<>();
        RecordedFact arrived = null;
        Boolean empty = null;
        for (History.Step step : history.steps(places)) {
            RecordedFact fact = step.recorded();
            boolean here = step.situation().isInOurPort(places);
            if (here && arrived == null) {
                arrived = fact;
                empty = null;
            }
            if (arrived != null && fact.fact().isActual()) {
                Boolean told = fact.fact().event() instanceof EquipmentMoved moved ? moved.empty() : null;
                empty = told == null ? empty : told;
            }
            if (!here && arrived != null) {
                visits.add(new Visit(arrived, fact, empty));
                arrived = null;
            }
        }
        if (arrived != null) {
            visits.add(new Visit(arrived, null, empty));
        }
        return visits;
    }

    /** When the time ends for which it stands here for nothing; empty if no edition of the tariff is that old. */
    public Optional<Instant> freeUntil(FreeTimeTariff tariff, ZoneId zone) {
        return Optional.ofNullable(Clocks.FreeTime.of(this, tariff, zone, arrived.occurredAt()))
                .map(Clocks.FreeTime::endsAt);
    }

    Kind kind() {
        if (Boolean.TRUE.equals(empty)) {
            return Kind.EMPTY;
        }
        return arrived.what() == What.DISC ? Kind.IMPORT : Kind.EXPORT;
    }

    /** When it ended; the time that is asked about if it has not. */
    public Instant endOr(Instant now) {
        return departed == null ? now : departed.occurredAt();
    }

    /** What the free days depend on. */
    enum Kind {
        IMPORT,
        EXPORT,
        EMPTY
    }
}
