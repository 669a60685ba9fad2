package corridor.customs.clearance;

import corridor.customs.assessment.AssessedItem;
import corridor.customs.assessment.Assessment;
import corridor.customs.assessment.AssessmentInput;
import corridor.customs.assessment.Assessor;
import corridor.customs.assessment.Goods;
import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Claims;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.declaration.Procedure;
import corridor.customs.manifest.KnownContainers;
import corridor.customs.payment.Ledger;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.release.Releases;
import corridor.customs.risk.LaneDecision;
import corridor.customs.risk.LaneReason;
import corridor.customs.risk.RiskFacts;
import corridor.customs.risk.RiskRules;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.events.GoodsDeclared;
import corridor.events.LaneAssigned;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a declaration in: checked at the door, assessed, given its lane, all in one transaction. */
@Component
class Lodging {
    private final KnownContainers known;
    private final Matches matches;
    private final Tariffs tariffs;
    private final RiskRules rules;
    private final Declarations declarations;
    private final Claims claims;
    private final Ledger ledger;
    private final Releases releases;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer deciding;

    Lodging(
            KnownContainers known,
            Matches matches,
            Tariffs tariffs,
            RiskRules rules,
            Declarations declarations,
            Claims claims,
            Ledger ledger,
            Releases releases,
            Clearances clearances,
            DecisionLog log,
            Outbox outbox,
            Clock clock,
            MeterRegistry meters) {
        this.known = known;
        this.matches = matches;
        this.tariffs = tariffs;
        this.rules = rules;
        this.declarations = declarations;
        this.claims = claims;
        this.ledger = ledger;
        this.releases = releases;
        this.clearances = clearances;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        this.deciding = Timer.builder("corridor.customs.deciding")
                .description("assessing a declaration and choosing its lane")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    @Transactional
    DeclarationView lodge(Lodged.Declared declared, Caller caller) {
        if (caller.party() == null) {
            throw DeclarationRefused.withoutParty();
        }
        Instant now = clock.instant();
        Tariff tariff = tariffs.current();
        LocalDate day = tariff.edition().dateOf(now);
        letIn(declared, tariff, day);

        UUID id = Ids.next();
        Timer.Sample timed = Timer.start(meters);
        AssessmentInput input = input(declared, day);
        Assessment assessment = Assessor.assess(input, tariff);
        RiskFacts facts = facts(id, declared, day, caller.party(), assessment);
        LaneDecision lane = rules.decide(facts);
        timed.stop(deciding);
        UUID assessmentId = Ids.next();

        Declaration declaration = new Declaration(new Lodged(
                id,
                caller.party(),
                declared,
                now,
                day,
                lane.lane(),
                lane.reasons(),
                lane.ruleSetVersion(),
                assessment.tariffVersion(),
                assessmentId,
                assessment.due()));
        declarations.add(declaration);
        claims.take(declaration);
        ledger.bookAssessment(declaration, assessment.totals());
        record(declaration, assessmentId, input, assessment);
        record(declaration, facts, lane);

        List<PortEvent> events = new ArrayList<>(lodged(declaration, now));
        events.addAll(releases.releaseIfNothingIsMissing(declaration));
        outbox.append(events);
        return clearances.view(declaration);
    }

    @Transactional
    DeclarationView cancel(UUID declarationId, String reason, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        declaration.cancel();
        claims.end(declaration);
        ledger.bookCancellation(
                declaration,
                log.outcome(declaration.assessmentId(), Assessment.class).totals());
        log.add(Decision.about(
                Ids.next(), declarationId, What.CANCELLED, By.of(caller), List.of(), declaration.status(), reason));
        return clearances.view(declaration);
    }

    private void letIn(Lodged.Declared declared, Tariff tariff, LocalDate day) {
        List<Violation> broken = DoorChecks.of(declared, tariff, day);
        if (!broken.isEmpty()) {
            throw DeclarationRefused.broken(broken);
        }
        Set<ContainerNumber> heardOf = known.known(declared.containers());
        if (!heardOf.containsAll(declared.containers())) {
            throw DeclarationRefused.unknown(declared.containers(), heardOf);
        }
        List<Discrepancy> contradictions =
                matches.of(declared).stream().filter(Discrepancy::contradiction).toList();
        if (!contradictions.isEmpty()) {
            throw DeclarationRefused.contradicted(contradictions);
        }
    }

    private static AssessmentInput input(Lodged.Declared declared, LocalDate day) {
        return new AssessmentInput(
                day,
                declared.currency(),
                declared.freight(),
                declared.insurance(),
                declared.destinationPark(),
                declared.procedure() == Procedure.TRANSIT,
                declared.procedure().isOutbound(),
                declared.importerTaxNumber(),
                declared.items().stream()
                        .map(item -> new Goods(item.hsCode(), item.invoiceValue(), item.preference(), item.exemption()))
                        .toList());
    }

    private RiskFacts facts(UUID id, Lodged.Declared declared, LocalDate day, String declarant, Assessment assessment) {
        List<Item> items = declared.items();
        List<AssessedItem> assessed = assessment.items();
        return new RiskFacts(
                id,
                day,
                declared.procedure().name(),
                declarant,
                declared.consignee(),
                declarations.releasedBefore(declarant),
                declared.destinationPark(),
                assessment.customsValue(),
                items.stream().map(Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add),
                known.grossMassKg(declared.containers()).orElse(null),
                declared.containers().size(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> new RiskFacts.Item(
                                items.get(i).hsCode(),
                                items.get(i).originCountry(),
                                assessed.get(i).customsValue().rupees(),
                                items.get(i).netMassKg()))
                        .toList());
    }

    private void record(Declaration declaration, UUID assessmentId, AssessmentInput input, Assessment assessment) {
        log.add(new Decision(
                assessmentId,
                declaration.getId(),
                null,
                What.ASSESSED,
                By.RULE,
                input,
                assessment,
                List.of("Assessed by tariff %s as of %s.".formatted(assessment.tariffVersion(), assessment.day())),
                null,
                assessment.tariffVersion()));
    }

    private void record(Declaration declaration, RiskFacts facts, LaneDecision lane) {
        log.add(new Decision(
                Ids.next(),
                declaration.getId(),
                null,
                What.LANE_ASSIGNED,
                By.RULE,
                facts,
                lane,
                lane.reasons().stream().map(LaneReason::reason).toList(),
                lane.ruleSetVersion(),
                null));
    }

    private static List<PortEvent> lodged(Declaration declaration, Instant now) {
        List<PortEvent> events = new ArrayList<>();
        for (ContainerNumber number : declaration.containers()) {
            events.add(new GoodsDeclared(
                    declaration.getId(),
                    number,
                    now,
                    declaration.declarant(),
                    declaration.destinationPark().orElse(null)));
            events.add(new LaneAssigned(
                    declaration.getId(), number, now, declaration.lane(), declaration.ruleSetVersion()));
        }
        return events;
    }
}
