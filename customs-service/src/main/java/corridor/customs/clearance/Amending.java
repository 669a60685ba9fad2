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
import corridor.customs.declaration.Versions;
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
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A declarant corrects what was declared, before customs has begun: a new version, checked, assessed and given its lane as
 * the first one was, by the rates of the day of lodging.
 */
@Component
class Amending {
    private final Intake intake;
    private final Tariffs tariffs;
    private final PermitRequests permits;
    private final Declarations declarations;
    private final Versions versions;
    private final Claims claims;
    private final Assignments assignments;
    private final Ledger ledger;
    private final Releases releases;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Amending(
            Intake intake,
            Tariffs tariffs,
            PermitRequests permits,
            Declarations declarations,
            Versions versions,
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
        this.versions = versions;
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
    DeclarationView amend(UUID id, Lodged.Declared amended, String reason, Caller caller) {
        Declaration declaration = declarations.lock(id, caller);
        if (!amended.reference().equals(declaration.reference())) {
            throw DeclarationRefused.broken(List.of(new Violation(
                    "declaration.reference",
                    "an amendment keeps the reference " + declaration.reference(),
                    "send that one, or lodge another declaration")));
        }
        assignments.mustNotHaveBegun(id);
        Instant now = clock.instant();
        Tariff tariff = tariffs.current();
        Moment moment = intake.moment(declaration, amended, tariff);
        List<Discrepancy> odd = Intake.letIn(amended, moment);
        Intake.Made made = intake.make(id, amended, odd, moment);

        ledger.bookCancellation(
                declaration,
                log.outcome(declaration.assessmentId(), Assessment.class).totals());
        versions.keep(declaration, now, By.of(caller), reason);
        declaration.amend(made.lodged(id, declaration.declarant(), amended, now));
        claims.change(declaration);
        List<PortEvent> events = new ArrayList<>(
                ledger.bookAssessments(Map.of(declaration, made.assessment().totals())));
        log.add(Decision.about(
                Ids.next(),
                id,
                What.AMENDED,
                By.of(caller),
                amended,
                Map.of("amendment", declaration.amendments(), "lane", declaration.lane()),
                reason));
        intake.record(Map.of(declaration, made));
        permits.ask(declaration, tariff);

        events.addAll(Intake.lodged(declaration, now));
        events.addAll(releases.releaseIfNothingIsMissing(declaration));
        outbox.append(events);
        return clearances.view(declaration);
    }
}
