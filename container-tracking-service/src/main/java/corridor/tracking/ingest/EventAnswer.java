package corridor.tracking.ingest;

import corridor.service.problem.Violation;
import corridor.tracking.container.Logbook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** What became of one event. */
record EventAnswer(
        @Schema(description = "its place in the request, from 0")
        int index,

        @Schema(description = "as sent") String eventId,
        Outcome outcome,

        @Schema(description = "the id of the fact on Kafka and in every list; absent for a retraction")
        UUID portEventId,

        @Schema(
                description =
                        "true where it corrects or retracts what has not been told yet: it takes effect when that comes")
        Boolean waits,

        @Schema(description = "why it was refused; absent where it was not")
        List<Violation> violations) {

    enum Outcome {
        /** On record, durably. */
        RECORDED,
        /** On record since before. */
        KNOWN,
        REFUSED
    }

    static EventAnswer of(int index, String eventId, Logbook.Entry entry) {
        if (entry.outcome() == Logbook.Outcome.NAME_TAKEN) {
            return refused(index, eventId, List.of(EventIdReused.violation()));
        }
        return new EventAnswer(
                index,
                eventId,
                entry.outcome() == Logbook.Outcome.NEW ? Outcome.RECORDED : Outcome.KNOWN,
                entry.recorded() == null ? null : entry.recorded().eventId(),
                entry.waits() ? true : null,
                null);
    }

    static EventAnswer refused(int index, String eventId, List<Violation> violations) {
        return new EventAnswer(index, eventId, Outcome.REFUSED, null, null, violations);
    }
}
