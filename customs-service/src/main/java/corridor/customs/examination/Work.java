package corridor.customs.examination;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.events.Lane;
import corridor.service.access.Caller;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives officers their work. What is promised next is assigned next; nobody picks, and nobody knows whose goods they are
 * until he has taken them up. What is given back is given back for a reason, and goes to somebody else.
 */
@Component
@Transactional
class Work {
    private static final int MOST_CLAIMED = 20;

    private final Assignments assignments;
    private final Declarations declarations;
    private final DecisionLog log;
    private final Clock clock;

    Work(Assignments assignments, Declarations declarations, DecisionLog log, Clock clock) {
        this.assignments = assignments;
        this.declarations = declarations;
        this.log = log;
        this.clock = clock;
    }

    /** What is assigned next; the same again until it is claimed or given back. Empty if there is nothing to do. */
    Optional<Waiting> next(Lane lane, Caller officer) {
        String name = By.of(officer);
        Optional<UUID> pending = assignments.unclaimed(name);
        if (pending.isPresent()) {
            return pending.map(this::waiting);
        }
        if (assignments.ofOfficer(name).size() >= MOST_CLAIMED) {
            throw WorkRefused.tooMuch(MOST_CLAIMED);
        }
        Optional<UUID> next = assignments.next(name, lane == null ? null : lane.name());
        next.ifPresent(id -> {
            assignments.assign(id, name, clock.instant());
            log.add(Decision.about(
                    Ids.next(),
                    id,
                    What.WORK_ASSIGNED,
                    By.RULE,
                    Map.of("lane", lane == null ? "any" : lane),
                    Map.of("officer", name),
                    "It was promised next of all that wait for an officer."));
        });
        return next.map(this::waiting);
    }

    /** The head of the house assigns a declaration to an officer, for a reason. What is claimed is not taken away. */
    Waiting direct(UUID id, String officer, String reason, Caller head) {
        Declaration declaration = declarations.lock(id, head);
        if (!declaration.isLive() || !declaration.isCheckMissing()) {
            throw WorkRefused.nothingToCheck();
        }
        assignments.of(id).filter(Assignments.Assignment::isClaimed).ifPresent(claimed -> {
            throw WorkRefused.taken(claimed.officer());
        });
        assignments.assign(id, officer, clock.instant());
        log.add(Decision.about(
                Ids.next(),
                id,
                What.WORK_ASSIGNED,
                By.of(head),
                Map.of("directed", true),
                Map.of("officer", officer),
                reason));
        return waiting(id);
    }

    /** Takes up what was assigned; from now on the officer knows whose it is. */
    Waiting claim(UUID id, Caller officer) {
        declarations.lock(id, officer);
        Assignments.Assignment assigned = assignedTo(id, officer);
        if (!assigned.isClaimed()) {
            assignments.claim(id, clock.instant());
            log.add(Decision.about(
                    Ids.next(),
                    id,
                    What.WORK_CLAIMED,
                    By.of(officer),
                    Map.of("assignedAt", assigned.assignedAt()),
                    Map.of("officer", By.of(officer)),
                    "Taken up."));
        }
        return waiting(id);
    }

    Waiting giveBack(UUID id, String reason, Caller officer) {
        declarations.lock(id, officer);
        Assignments.Assignment assigned = assignedTo(id, officer);
        assignments.giveBack(id, assigned.officer(), reason, clock.instant());
        log.add(Decision.about(
                Ids.next(),
                id,
                What.WORK_RETURNED,
                By.of(officer),
                Map.of("claimed", assigned.isClaimed()),
                Map.of("officer", assigned.officer()),
                reason));
        return waiting(id);
    }

    @Transactional(readOnly = true)
    List<Waiting> mine(Caller officer) {
        return assignments.ofOfficer(By.of(officer)).stream()
                .map(each -> waiting(each.declarationId()))
                .toList();
    }

    private Assignments.Assignment assignedTo(UUID id, Caller officer) {
        return assignments
                .of(id)
                .filter(assignment -> assignment.officer().equals(By.of(officer)))
                .orElseThrow(WorkRefused::notAssigned);
    }

    private Waiting waiting(UUID id) {
        Declaration declaration = declarations.find(id).orElseThrow(() -> new NotFound("declaration", id));
        return Waiting.of(declaration, assignments.of(id).orElse(null), clock.instant());
    }
}
