package corridor.tracking.ingest;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** The sender has told something else of this box by the same name. */
final class EventIdReused extends Refusal {
    private static final long serialVersionUID = 1L;

    EventIdReused(String eventId) {
        super(
                HttpStatus.CONFLICT,
                "event-id-reused",
                "This event id belongs to another event",
                "You have told something else of this box as " + eventId + ".",
                violation());
    }

    static Violation violation() {
        return new Violation(
                "eventId",
                "one name, one event",
                "to change what you told, send a new event that corrects it; for another event choose another id");
    }
}
