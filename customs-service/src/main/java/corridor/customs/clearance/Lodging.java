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
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.declaration.ReferenceUsed;
import corridor.customs.declaration.Versions;
import corridor.customs.payment.Ledger;
import corridor.customs.permit.PermitRequests;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.release.Releases;
import corridor.customs.tariff.Tariff;
import corridor.customs.tariff.Tariffs;
import corridor.customs.tariff.Tax;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.problem.Refusal;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes declarations in: checked at the door, assessed, given their lanes, all in one transaction. */
@Component
class Lodging {
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

    Lodging(
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

    /** @throws Refusal if it does not come in */
    @Transactional
    DeclarationView lodge(Declared declared, Caller caller) {
        return switch (together(List.of(declared), caller).getFirst()) {
            case Fate.Lodged lodged -> lodged.declaration();
            case Fate.Known known -> throw new ReferenceUsed(declared.reference());
            case Fate.Refused refused -> throw refused.refusal();
        };
    }

    /**
     * Takes declarations in together: each is taken or refused by itself, and what became of it is told in its place.
     *
     * @throws RuntimeException if somebody else was quicker with a reference or a box, of whom nothing was to be seen yet;
     *     then the transaction can only be undone
     */
    @Transactional
    List<Fate> together(List<Declared> sent, Caller caller) {
        if (caller.party() == null) {
            throw DeclarationRefused.withoutParty();
        }
        Arrivals arrivals = arrivals(sent, caller.party());
        IdentityHashMap<Declared, Declaration> stand = new IdentityHashMap<>();
        IdentityHashMap<Declared, Refusal> refused = new IdentityHashMap<>();
        for (Declared each : sent) {
            try {
                stand.put(each, arrivals.look(each));
            } catch (Refusal refusal) {
                refused.put(each, refusal);
            }
        }
        Set<Declaration> fresh = new HashSet<>(arrivals.comeIn().keySet());
        Map<UUID, Declaration> free = fresh.isEmpty() ? Map.of() : store(arrivals.comeIn());
        Map<UUID, DeclarationView> views = clearances
                .viewsAfterwards(stand.values().stream()
                        .distinct()
                        .map(each -> free.getOrDefault(each.getId(), each))
                        .toList())
                .stream()
                .collect(Collectors.toMap(DeclarationView::declarationId, Function.identity()));
        List<Fate> fates = new ArrayList<>();
        for (Declared each : sent) {
            Declaration declaration = stand.get(each);
            if (declaration == null) {
                fates.add(new Fate.Refused(refused.get(each)));
            } else {
                DeclarationView view = views.get(declaration.getId());
                fates.add(fresh.remove(declaration) ? new Fate.Lodged(view) : new Fate.Known(view));
            }
        }
        return fates;
    }

    private Arrivals arrivals(List<Declared> sent, String declarant) {
        Instant now = clock.instant();
        Tariff tariff = tariffs.current();
        Moment moment = intake.moment(declarant, sent, tariff.edition().dateOf(now), tariff);
        // Boxes before references: where a twin of this request commits in between, its boxes look free and the table's
        // key
        // speaks; the other way round its boxes would be taken by declarations that nobody has seen.
        Set<ContainerNumber> claimed = claims.standing(sent.stream()
                .flatMap(each -> each.containers().stream())
                .distinct()
                .toList());
        Map<String, Declaration> under = declarations.under(
                declarant, sent.stream().map(Declared::reference).toList());
        return new Arrivals(intake, versions, moment, now, under, claimed);
    }

    /**
     * All statements are for all of them: what many cost together is little more than what one costs.
     *
     * @return those that could be released at once, as they are after that
     */
    private Map<UUID, Declaration> store(Map<Declaration, Intake.Made> comeIn) {
        List<Declaration> lodged = List.copyOf(comeIn.keySet());
        declarations.add(lodged);
        claims.take(lodged);
        Map<Declaration, Map<Tax, BigDecimal>> taxes = new LinkedHashMap<>();
        comeIn.forEach(
                (declaration, made) -> taxes.put(declaration, made.assessment().totals()));
        List<PortEvent> events = new ArrayList<>(ledger.bookAssessments(taxes));
        intake.record(comeIn);
        permits.ask(lodged, tariffs.current());

        Map<UUID, Declaration> free =
                declarations
                        .stored(lodged.stream()
                                .filter(Releases::mayGoByRule)
                                .map(Declaration::getId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Declaration::getId, Function.identity()));
        for (Declaration declaration : lodged) {
            events.addAll(Intake.lodged(declaration, declaration.lodgedAt()));
            if (free.containsKey(declaration.getId())) {
                events.addAll(releases.releaseIfNothingIsMissing(free.get(declaration.getId())));
            }
        }
        outbox.append(events);
        return free;
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
