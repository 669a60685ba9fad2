package corridor.customs.clearance;

import corridor.customs.assessment.Assessment;
import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Claims;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Lodged;
import corridor.customs.payment.Ledger;
import corridor.customs.permit.PermitRequests;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.release.Releases;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.events.PortEvent;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a declaration in: checked at the door, assessed, given its lane, all in one transaction. */
@Component
class Lodging {
    private final Intake intake;
    private final Tariffs tariffs;
    private final PermitRequests permits;
    private final Declarations declarations;
    private final Claims claims;
    private final Assignments assignments;
    private final Ledger ledger;
    private final Releases releases;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Lodging(
            Intake intake,
            Tariffs tariffs,
            PermitRequests permits,
            Declarations declarations,
            Claims claims,
            Assignments assignments,
            Ledger ledger,
            Releases releases,
            Clearances clearances,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.intake = intake;
        this.tariffs = tariffs;
        this.permits = permits;
        this.declarations = declarations;
        this.claims = claims;
        this.assignments = assignments;
        this.ledger = ledger;
        this.releases = releases;
        this.clearances = clearances;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DeclarationView lodge(Lodged.Declared declared, Caller caller) {
        if (caller.party() == null) {
            throw DeclarationRefused.withoutParty();
        }
        Instant now = clock.instant();
        Tariff tariff = tariffs.current();
        LocalDate day = tariff.edition().dateOf(now);
        List<Discrepancy> odd = intake.letIn(declared, tariff, day);

        UUID id = Ids.next();
        Intake.Made made = intake.make(id, declared, odd, day, caller.party(), tariff);
        Declaration declaration = new Declaration(made.lodged(id, caller.party(), declared, now));
        declarations.add(declaration);
        claims.take(declaration);
        ledger.bookAssessment(declaration, made.assessment().totals());
        intake.record(declaration, made);
        permits.ask(declaration, tariff);

        List<PortEvent> events = new ArrayList<>(Intake.lodged(declaration, now));
        events.addAll(releases.releaseIfNothingIsMissing(declaration));
        outbox.append(events);
        return clearances.view(declaration);
    }

    @Transactional
    DeclarationView cancel(UUID declarationId, String reason, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        declaration.cancel();
        claims.end(declaration);
        assignments.end(declarationId);
        ledger.bookCancellation(
                declaration,
                log.outcome(declaration.assessmentId(), Assessment.class).totals());
        log.add(Decision.about(
                Ids.next(), declarationId, What.CANCELLED, By.of(caller), List.of(), declaration.status(), reason));
        return clearances.view(declaration);
    }
}
