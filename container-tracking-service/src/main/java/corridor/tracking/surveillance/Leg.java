package corridor.tracking.surveillance;

import corridor.tracking.container.History;
import corridor.tracking.container.Phase;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a box's way, in one phase and at one place.
 *
 * @param began the fact that began it
 * @param ended the fact that began the next; null while it lasts
 * @param ours true if it is at our own port, or went out from it
 */
record Leg(Phase phase, RecordedFact began, RecordedFact ended, boolean ours) {

    /** The way of a box by what actually happened, oldest first. */
    static List<Leg> of(History history, Places places) {
        List<Leg> legs = new ArrayList<>();
        Phase phase = null;
        RecordedFact began = null;
        boolean ours = false;
        for (History.Step step : history.steps(places)) {
            RecordedFact since = step.situation().since();
            if (since != null && !since.equals(began)) {
                if (began != null) {
                    legs.add(new Leg(phase, began, step.recorded(), ours));
                }
                phase = step.situation().phase();
                began = since;
                ours = places.isOurs(step.situation().facility());
            }
        }
        if (began != null) {
            legs.add(new Leg(phase, began, null, ours));
        }
        return legs;
    }

    Instant from() {
        return began.occurredAt();
    }

    /** When it ended; the time that is asked about if it has not. */
    Instant until(Instant now) {
        return ended == null ? now : ended.occurredAt();
    }

    boolean covers(Instant at) {
        return !at.isBefore(from()) && (ended == null || at.isBefore(ended.occurredAt()));
    }

    /** By which it is known, whatever else is told. */
    String name() {
        return phase + " since " + from();
    }
}
