package corridor.tracking.yard;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import corridor.tracking.container.History;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Situation;
import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A box in a slot, for a while.
 *
 * @param until null while it stands there
 */
record Stay(ContainerNumber containerNumber, YardPosition position, Instant from, Instant until) {

    /** All the stays in our yard that follow from a box's history, oldest first. */
    static List<Stay> of(History history, Places places) {
        List<Stay> stays = new ArrayList<>();
        RecordedFact begunBy = null;
        YardPosition position = null;
        for (History.Step step : history.steps(places)) {
            Situation now = step.situation();
            RecordedFact stackedBy = now.isInOurPort(places) ? now.stackedBy() : null;
            if (!Objects.equals(stackedBy, begunBy)) {
                close(stays, begunBy, position, step.recorded().occurredAt());
                begunBy = stackedBy;
                position = now.position();
            }
        }
        close(stays, begunBy, position, null);
        return stays;
    }

    private static void close(List<Stay> stays, RecordedFact begunBy, YardPosition position, Instant until) {
        if (begunBy != null && !begunBy.occurredAt().equals(until)) {
            stays.add(new Stay(begunBy.fact().containerNumber(), position, begunBy.occurredAt(), until));
        }
    }

    boolean covers(Instant time) {
        return !from.isAfter(time) && (until == null || until.isAfter(time));
    }

    boolean overlaps(Stay other) {
        return (until == null || until.isAfter(other.from)) && (other.until == null || other.until.isAfter(from));
    }
}
