package corridor.customs.payment;

import corridor.customs.declaration.Declaration;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the port, box by box, that duties are due, and that they are no more. The gate counts both. */
@Component
class DutyNews {
    private final Outbox outbox;
    private final Clock clock;

    DutyNews(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void due(Declaration declaration) {
        Instant now = clock.instant();
        outbox.append(declaration.containers().stream()
                .map(number -> new DutyDue(declaration.assessmentId(), declaration.getId(), number, now))
                .toList());
    }

    void settled(Declaration declaration, DutySettled.How how) {
        Instant now = clock.instant();
        outbox.append(declaration.containers().stream()
                .map(number -> new DutySettled(declaration.assessmentId(), number, now, how))
                .toList());
    }
}
