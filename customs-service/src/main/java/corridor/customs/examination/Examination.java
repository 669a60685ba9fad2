package corridor.customs.examination;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Outcome;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers look at documents and goods, and say what they found. */
@Component
@Transactional
class Examination {
    private final Declarations declarations;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Examination(Declarations declarations, Clearances clearances, DecisionLog log, Outbox outbox, Clock clock) {
        this.declarations = declarations;
        this.clearances = clearances;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    DeclarationView note(UUID declarationId, Outcome outcome, String findings, Caller officer) {
        if (outcome == Outcome.DISCREPANT && (findings == null || findings.isBlank())) {
            throw new FindingsMissing();
        }
        Declaration declaration = declarations.lock(declarationId, officer);
        Instant now = clock.instant();
        declaration.check(outcome, now);
        String said = findings == null || findings.isBlank() ? "As declared." : findings;
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.CHECKED,
                By.of(officer),
                Map.of("lane", declaration.lane(), "items", declaration.items(), "documents", declaration.documents()),
                Map.of("outcome", outcome, "findings", said),
                said));
        outbox.append(declaration.containers().stream()
                .map(number -> new GoodsExamined(declarationId, number, now, outcome.asEvent()))
                .toList());
        return clearances.view(declaration);
    }

    @Transactional(readOnly = true)
    Page<Waiting> queue(Lane lane, Paging paging) {
        Instant now = clock.instant();
        return Page.of(
                        declarations.waitingForAnOfficer(lane, paging),
                        paging,
                        declaration -> declaration.getId().toString())
                .map(declaration -> Waiting.of(declaration, now));
    }
}
