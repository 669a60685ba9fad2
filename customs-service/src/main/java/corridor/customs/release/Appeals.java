package corridor.customs.release;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.events.PortEvent;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarants appeal, and another officer than the one appealed against decides. An allowed appeal against a hold, detention
 * or seizure lifts it; one against a check or a re-assessment has another officer look again.
 */
@Component
@Transactional
class Appeals {
    private static final Set<What> OF_HOLDS = Set.of(What.HOLD_PLACED, What.DETAINED, What.SEIZED);
    private static final Set<What> OF_CHECKS = Set.of(What.CHECKED, What.REASSESSED);

    private final AppealTable table;
    private final Declarations declarations;
    private final Assignments assignments;
    private final Holds holds;
    private final Releases releases;
    private final Promises promises;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Appeals(
            AppealTable table,
            Declarations declarations,
            Assignments assignments,
            Holds holds,
            Releases releases,
            Promises promises,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.declarations = declarations;
        this.assignments = assignments;
        this.holds = holds;
        this.releases = releases;
        this.promises = promises;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    Appeal lodge(UUID declarationId, UUID decisionId, String grounds, Caller declarant) {
        declarations.lock(declarationId, declarant);
        DecisionOnRecord against = log.find(decisionId)
                .filter(decision -> declarationId.equals(decision.declarationId()))
                .orElseThrow(() -> new NotFound("decision", decisionId));
        if (!OF_HOLDS.contains(against.what()) && !OF_CHECKS.contains(against.what())) {
            throw AppealRefused.notAppealable(against.what().name());
        }
        UUID id = Ids.next();
        if (!table.add(id, declarationId, decisionId, grounds, By.of(declarant), clock.instant())) {
            throw AppealRefused.lodgedBefore();
        }
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.APPEAL_LODGED,
                By.of(declarant),
                Map.of("decisionId", decisionId, "against", against.what()),
                Map.of("appealId", id),
                grounds));
        return table.find(id, null).orElseThrow();
    }

    Appeal decide(UUID id, Appeal.Outcome outcome, String reason, Caller officer) {
        Appeal appeal = table.find(id, null).orElseThrow(() -> new NotFound("appeal", id));
        DecisionOnRecord against = log.find(appeal.decisionId()).orElseThrow();
        if (against.by().equals(By.of(officer))) {
            throw AppealRefused.own();
        }
        Declaration declaration = declarations.lock(appeal.declarationId());
        Instant now = clock.instant();
        if (!table.decide(id, outcome, By.of(officer), reason, now)) {
            throw AppealRefused.decidedBefore();
        }
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.APPEAL_DECIDED,
                By.of(officer),
                Map.of("appealId", id, "decisionId", against.id(), "against", against.what()),
                outcome,
                reason));
        List<PortEvent> events = new ArrayList<>();
        if (outcome == Appeal.Outcome.ALLOWED) {
            if (OF_HOLDS.contains(against.what())) {
                events.addAll(holds.liftAfterAppeal(against, declaration, reason, officer));
            } else if (declaration.isLive()) {
                declaration.voidCheck(promises.from(declaration, now));
                assignments.giveBack(declaration.getId(), against.by(), "An appeal was allowed: " + reason, now);
            }
            events.addAll(releases.releaseIfNothingIsMissing(declaration));
        }
        outbox.append(events);
        return table.find(id, null).orElseThrow();
    }

    /** A declarant's own, or all; those to be decided first, then the newest. */
    @Transactional(readOnly = true)
    Page<Appeal> list(boolean open, Caller caller, Paging paging) {
        String own = caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR) ? null : caller.party();
        return Page.of(
                table.list(open, own, paging),
                paging,
                appeal -> appeal.appealId().toString());
    }
}
