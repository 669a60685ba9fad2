package corridor.customs.payment;

import corridor.customs.declaration.Declaration;
import corridor.customs.release.ContainerLocks;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.PortEvent;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the port, box by box, that duties are due, and that they are no more. The gate counts both. Boxes are locked before
 * anything is told of them, as holds and releases do: in another order two of these would wait for each other.
 */
@Component
class DutyNews {
    private final ContainerLocks locks;
    private final Outbox outbox;
    private final Clock clock;

    DutyNews(ContainerLocks locks, Outbox outbox, Clock clock) {
        this.locks = locks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locks the boxes; what is returned is to be published with what else the transaction tells of them. */
    List<PortEvent> due(List<Declaration> declarations) {
        locks.take(declarations.stream()
                .flatMap(declaration -> declaration.containers().stream())
                .toList());
        Instant now = clock.instant();
        return declarations.stream()
                .flatMap(declaration -> declaration.containers().stream()
                        .<PortEvent>map(
                                number -> new DutyDue(declaration.assessmentId(), declaration.getId(), number, now)))
                .toList();
    }

    void dueAtOnce(Declaration declaration) {
        outbox.append(due(List.of(declaration)));
    }

    void settled(Declaration declaration, DutySettled.How how) {
        locks.take(declaration.containers());
        Instant now = clock.instant();
        outbox.append(declaration.containers().stream()
                .map(number -> new DutySettled(declaration.assessmentId(), number, now, how))
                .toList());
    }
}
