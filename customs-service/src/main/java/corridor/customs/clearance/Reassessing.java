package corridor.customs.clearance;

import corridor.customs.assessment.Assessment;
import corridor.customs.assessment.AssessmentInput;
import corridor.customs.assessment.Assessor;
import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.declaration.Versions;
import corridor.customs.payment.Ledger;
import corridor.customs.permit.PermitRequests;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.customs.tariff.Tax;
import corridor.service.access.Caller;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer corrects items by what he found, and the declaration is assessed anew by the rates of the day of lodging: a
 * version of its own. What was paid counts; only what is more is due.
 */
@Component
class Reassessing {
    private final Intake intake;
    private final Tariffs tariffs;
    private final PermitRequests permits;
    private final Declarations declarations;
    private final Versions versions;
    private final Assignments assignments;
    private final Ledger ledger;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Clock clock;

    Reassessing(
            Intake intake,
            Tariffs tariffs,
            PermitRequests permits,
            Declarations declarations,
            Versions versions,
            Assignments assignments,
            Ledger ledger,
            Clearances clearances,
            DecisionLog log,
            Clock clock) {
        this.intake = intake;
        this.tariffs = tariffs;
        this.permits = permits;
        this.declarations = declarations;
        this.versions = versions;
        this.assignments = assignments;
        this.ledger = ledger;
        this.clearances = clearances;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    DeclarationView reassess(UUID id, List<Correction> corrections, String reason, Caller officer) {
        Declaration declaration = declarations.lock(id, officer);
        if (!assignments.isClaimedBy(id, By.of(officer))) {
            throw DeclarationRefused.notClaimed();
        }
        Declared corrected = corrected(declaration.declared(), corrections);
        Tariff tariff = tariffs.current();
        List<Violation> broken = DoorChecks.of(corrected, tariff, declaration.day());
        if (!broken.isEmpty()) {
            throw DeclarationRefused.broken(broken);
        }
        Assessment before = log.outcome(declaration.assessmentId(), Assessment.class);
        AssessmentInput input = Intake.input(corrected, declaration.day());
        Assessment anew = Assessor.assess(input, tariff);
        UUID assessmentId = Ids.next();

        versions.keep(declaration, clock.instant(), By.of(officer), reason);
        ledger.withdrawDemand(declaration);
        declaration.reassess(corrected.items(), assessmentId, anew.tariffVersion(), anew.due());
        if (!anew.suspended()) {
            ledger.bookReassessment(declaration, differences(before, anew));
        }
        intake.record(declaration, assessmentId, input, anew);
        log.add(Decision.about(
                Ids.next(),
                id,
                What.REASSESSED,
                By.of(officer),
                Map.of("corrections", corrections, "before", before.total()),
                Map.of("assessmentId", assessmentId, "total", anew.total(), "due", declaration.amountDue()),
                reason));
        permits.ask(declaration, tariff);
        return clearances.view(declaration);
    }

    private static Declared corrected(Declared declared, List<Correction> corrections) {
        List<Item> items = new ArrayList<>(declared.items());
        for (int i = 0; i < corrections.size(); i++) {
            Correction each = corrections.get(i);
            if (each.position() >= items.size()) {
                throw DeclarationRefused.broken(List.of(new Violation(
                        "items[" + i + "].position",
                        "the declaration has items from 0 to " + (items.size() - 1),
                        "send the place of the item that is wrong")));
            }
            items.set(each.position(), each.of(items.get(each.position())));
        }
        return declared.withItems(items);
    }

    private static Map<Tax, BigDecimal> differences(Assessment before, Assessment anew) {
        Map<Tax, BigDecimal> differences = new EnumMap<>(Tax.class);
        anew.totals().forEach((tax, amount) -> differences.merge(tax, amount, BigDecimal::add));
        before.totals().forEach((tax, amount) -> differences.merge(tax, amount.negate(), BigDecimal::add));
        return differences;
    }
}
