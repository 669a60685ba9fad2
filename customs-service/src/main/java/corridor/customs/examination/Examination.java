package corridor.customs.examination;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Outcome;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.release.Promises;
import corridor.customs.risk.LaneReason;
import corridor.customs.riskmodel.Findings;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers look at documents and goods, and say what they found. */
@Component
@Transactional
class Examination {
    private static final String SUSPICIOUS = "The scanner's image does not look like what is declared.";

    private final Declarations declarations;
    private final Assignments assignments;
    private final Promises promises;
    private final Clearances clearances;
    private final Findings findings;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Examination(
            Declarations declarations,
            Assignments assignments,
            Promises promises,
            Clearances clearances,
            Findings findings,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.declarations = declarations;
        this.assignments = assignments;
        this.promises = promises;
        this.clearances = clearances;
        this.findings = findings;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    DeclarationView note(UUID declarationId, ExaminationController.Check found, Caller officer) {
        String words = found.findings();
        if (found.outcome() == Outcome.DISCREPANT && (words == null || words.isBlank())) {
            throw new FindingsMissing();
        }
        Declaration declaration = declarations.lock(declarationId, officer);
        Instant now = clock.instant();
        declaration.check(found.outcome(), now);
        if (!assignments.isClaimedBy(declarationId, By.of(officer))) {
            throw WorkRefused.notClaimed();
        }
        if (declaration.lane() == Lane.BLUE && found.scannerImage() == null) {
            throw WorkRefused.scannerImageMissing();
        }
        String said = words == null || words.isBlank() ? "As declared." : words;
        if (found.outcome() == Outcome.CONFORMING) {
            assignments.end(declarationId);
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("lane", declaration.lane());
        inputs.put("items", declaration.items());
        inputs.put("documents", declaration.documents());
        inputs.put("photos", found.photos());
        inputs.put("scannerImage", found.scannerImage());
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.CHECKED,
                By.of(officer),
                inputs,
                Map.of("outcome", found.outcome(), "findings", said),
                said));
        List<PortEvent> events = new ArrayList<>();
        for (ContainerNumber number : declaration.containers()) {
            events.add(new GoodsExamined(
                    declarationId, number, now, found.outcome().asEvent()));
        }
        if (declaration.lane() == Lane.BLUE && found.outcome() == Outcome.DISCREPANT) {
            // What it is will be found in the box: an image alone teaches no model.
            events.addAll(openTheBox(declaration, found, said, officer, now));
        } else {
            findings.note(declarationId, found.outcome() == Outcome.DISCREPANT, now, false);
        }
        outbox.append(events);
        return clearances.view(declaration);
    }

    /** An image shows that something is wrong, not what: the goods are examined, by whoever is assigned them next. */
    private List<PortEvent> openTheBox(
            Declaration declaration, ExaminationController.Check found, String said, Caller officer, Instant now) {
        declaration.raiseLane(Lane.RED, new LaneReason("suspicious-image", Lane.RED, SUSPICIOUS, null));
        declaration.promise(promises.from(declaration, now));
        assignments.end(declaration.getId());
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.LANE_RAISED,
                By.of(officer),
                Map.of("lane", Lane.BLUE, "scannerImage", found.scannerImage()),
                Map.of("lane", declaration.lane()),
                said));
        return declaration.containers().stream()
                .<PortEvent>map(number -> new LaneAssigned(
                        declaration.getId(), number, now, declaration.lane(), declaration.ruleSetVersion()))
                .toList();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    Page<Waiting> byAge(Lane lane, Paging paging) {
        return waiting(Page.of(
                declarations.waitingForAnOfficer(lane, paging),
                paging,
                declaration -> declaration.getId().toString()));
    }

    /** The next promised first; those only whose promise is broken if {@code overdue}. */
    @Transactional(readOnly = true)
    Page<Waiting> byPromise(Lane lane, boolean overdue, Paging paging) {
        return waiting(Page.of(
                declarations.waitingByPromise(lane, overdue ? clock.instant() : null, paging),
                paging,
                declaration -> declaration.promisedBy().orElseThrow() + "/" + declaration.getId()));
    }

    private Page<Waiting> waiting(Page<Declaration> page) {
        Instant now = clock.instant();
        Map<UUID, Assignments.Assignment> assigned =
                assignments.of(page.items().stream().map(Declaration::getId).toList());
        return page.map(declaration -> Waiting.of(declaration, assigned.get(declaration.getId()), now));
    }
}
