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
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.declaration.Procedure;
import corridor.customs.risk.LaneDecision;
import corridor.customs.risk.LaneReason;
import corridor.customs.risk.RiskFacts;
import corridor.customs.risk.RiskRules;
import corridor.customs.riskmodel.Pasts;
import corridor.customs.riskmodel.RiskScore;
import corridor.customs.riskmodel.Scoring;
import corridor.customs.tariff.Tariff;
import corridor.events.GoodsDeclared;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What customs makes of a declaration at once: whether it comes in, what it owes, how closely it is looked at. */
@Component
class Intake {
    private final Matches matches;
    private final Scoring scoring;
    private final RiskRules rules;
    private final Declarations declarations;
    private final DecisionLog log;
    private final MeterRegistry meters;
    private final Timer deciding;

    Intake(
            Matches matches,
            Scoring scoring,
            RiskRules rules,
            Declarations declarations,
            DecisionLog log,
            MeterRegistry meters) {
        this.matches = matches;
        this.scoring = scoring;
        this.rules = rules;
        this.declarations = declarations;
        this.log = log;
        this.meters = meters;
        this.deciding = Timer.builder("corridor.customs.deciding")
                .description("assessing a declaration, scoring it and choosing its lane")
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(Duration.ofSeconds(30))
                .register(meters);
    }

    /** Made of one declaration, and not yet on record. */
    record Made(
            UUID assessmentId,
            AssessmentInput input,
            Assessment assessment,
            Scoring.Scored scored,
            RiskFacts facts,
            LaneDecision lane,
            Duration promise) {
        Lodged lodged(UUID id, String declarant, Lodged.Declared declared, Instant at) {
            return new Lodged(
                    id,
                    declarant,
                    declared,
                    at,
                    assessment.day(),
                    lane.lane(),
                    lane.reasons(),
                    lane.ruleSetVersion(),
                    assessment.tariffVersion(),
                    assessmentId,
                    assessment.due(),
                    promise == null || lane.lane() == Lane.GREEN ? null : at.plus(promise));
        }
    }

    /** Reads what counts for declarations of one declarant, to be looked at by the rates of a day. */
    Moment moment(String declarant, List<Lodged.Declared> declared, LocalDate day, Tariff tariff) {
        return moment(
                declarant,
                declared,
                day,
                tariff,
                scoring.pasts(
                        declarant, declared.stream().map(GoodsAsCases::importer).toList()));
    }

    /** The same for a declaration that is amended, by the rates of the day of its lodging. */
    Moment moment(Declaration declaration, Lodged.Declared amended, Tariff tariff) {
        return moment(
                declaration.declarant(),
                List.of(amended),
                declaration.day(),
                tariff,
                scoring.pastsAtLodging(declaration.getId(), declaration.declarant(), GoodsAsCases.importer(amended)));
    }

    private Moment moment(String declarant, List<Lodged.Declared> declared, LocalDate day, Tariff tariff, Pasts pasts) {
        return new Moment(
                declarant,
                day,
                tariff,
                declarations.releasedBefore(declarant),
                rules.now(),
                matches.heardOf(declared),
                pasts);
    }

    /** @param odd what came in although it does not agree with the manifest, see {@link #letIn} */
    Made make(UUID id, Lodged.Declared declared, List<Discrepancy> odd, Moment moment) {
        Timer.Sample timed = Timer.start(meters);
        AssessmentInput input = input(declared, moment.day());
        Assessment assessment = Assessor.assess(input, moment.tariff());
        Scoring.Scored scored = scoring.score(
                moment.pasts(),
                GoodsAsCases.importer(declared),
                GoodsAsCases.of(declared, moment.declarant(), assessment));
        RiskFacts facts = scored(facts(id, declared, odd, moment, assessment), scored.score());
        LaneDecision lane = rules.decide(facts, moment.ruleSetVersion());
        timed.stop(deciding);
        return new Made(
                Ids.next(),
                input,
                assessment,
                scored,
                facts,
                lane,
                moment.tariff()
                        .formalities()
                        .promise(lane.lane().name(), moment.day())
                        .orElse(null));
    }

    private static RiskFacts scored(RiskFacts facts, RiskScore score) {
        return score == null ? facts : facts.scored(score.probability(), score.modelVersion());
    }

    /** Puts what was made of declarations on record. */
    void record(Map<Declaration, Made> all) {
        List<Decision> decisions = new ArrayList<>();
        List<Scoring.Kept> scored = new ArrayList<>();
        all.forEach((declaration, made) -> {
            decisions.add(assessed(declaration, made.assessmentId(), made.input(), made.assessment()));
            Scoring.decision(declaration.getId(), made.scored()).ifPresent(decisions::add);
            decisions.add(laneAssigned(declaration, made.facts(), made.lane()));
            scored.add(new Scoring.Kept(
                    declaration.getId(),
                    declaration.lodgedAt(),
                    made.scored(),
                    made.lane().drawnAtRandom()));
        });
        scoring.keep(scored);
        log.add(decisions);
    }

    /**
     * @return where it does not agree with the manifest and the scales, and comes in all the same
     * @throws DeclarationRefused if it may not come in, with every rule that is broken
     */
    static List<Discrepancy> letIn(Lodged.Declared declared, Moment moment) {
        List<Violation> broken = DoorChecks.of(declared, moment.tariff(), moment.day());
        if (!broken.isEmpty()) {
            throw DeclarationRefused.broken(broken);
        }
        Set<ContainerNumber> heardOf = moment.heard().known(declared.containers());
        if (!heardOf.containsAll(declared.containers())) {
            throw DeclarationRefused.unknown(declared.containers(), heardOf);
        }
        List<Discrepancy> found = moment.heard().discrepancies(declared);
        List<Discrepancy> contradictions =
                found.stream().filter(Discrepancy::contradiction).toList();
        if (!contradictions.isEmpty()) {
            throw DeclarationRefused.contradicted(contradictions);
        }
        return found;
    }

    static AssessmentInput input(Lodged.Declared declared, LocalDate day) {
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

    private static RiskFacts facts(
            UUID id, Lodged.Declared declared, List<Discrepancy> odd, Moment moment, Assessment assessment) {
        List<Item> items = declared.items();
        List<AssessedItem> assessed = assessment.items();
        return new RiskFacts(
                id,
                moment.day(),
                declared.procedure().name(),
                moment.declarant(),
                declared.consignee(),
                declared.importerTaxNumber(),
                declared.consignor(),
                declared.exportationCountry(),
                moment.releasedBefore(),
                declared.destinationPark(),
                assessment.customsValue(),
                items.stream().map(Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add),
                moment.heard().grossMassKg(declared.containers()),
                declared.containers().size(),
                odd.stream().map(Discrepancy::kind).toList(),
                null,
                null,
                IntStream.range(0, items.size())
                        .mapToObj(i -> new RiskFacts.Item(
                                items.get(i).hsCode(),
                                items.get(i).originCountry(),
                                assessed.get(i).customsValue().rupees(),
                                items.get(i).netMassKg(),
                                items.get(i).preference(),
                                items.get(i).exemption()))
                        .toList());
    }

    /** Puts an assessment on record under its own id. */
    void record(Declaration declaration, UUID assessmentId, AssessmentInput input, Assessment assessment) {
        log.add(assessed(declaration, assessmentId, input, assessment));
    }

    private static Decision assessed(
            Declaration declaration, UUID assessmentId, AssessmentInput input, Assessment assessment) {
        return new Decision(
                assessmentId,
                declaration.getId(),
                null,
                What.ASSESSED,
                By.RULE,
                input,
                assessment,
                List.of("Assessed by tariff %s as of %s.".formatted(assessment.tariffVersion(), assessment.day())),
                null,
                assessment.tariffVersion());
    }

    private static Decision laneAssigned(Declaration declaration, RiskFacts facts, LaneDecision lane) {
        return new Decision(
                Ids.next(),
                declaration.getId(),
                null,
                What.LANE_ASSIGNED,
                By.RULE,
                facts,
                lane,
                lane.reasons().stream().map(LaneReason::reason).toList(),
                lane.ruleSetVersion(),
                null);
    }

    /** What the port is told of a declaration that has come in or was amended. */
    static List<PortEvent> lodged(Declaration declaration, Instant now) {
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
