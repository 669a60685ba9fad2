package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.release.Clearances;
import corridor.customs.release.DeclarationView;
import corridor.customs.release.Releases;
import corridor.customs.tariff.Tariffs;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standing guarantees: placed by an officer, drawn on by their declarant, free again when the duties are paid. */
@Component
@Transactional
class Guarantees {
    private final GuaranteeTable table;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Releases releases;
    private final Clearances clearances;
    private final Tariffs tariffs;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Guarantees(
            GuaranteeTable table,
            Declarations declarations,
            Ledger ledger,
            Releases releases,
            Clearances clearances,
            Tariffs tariffs,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.declarations = declarations;
        this.ledger = ledger;
        this.releases = releases;
        this.clearances = clearances;
        this.tariffs = tariffs;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    Guarantee place(String declarant, String bond, BigDecimal limit, LocalDate validUntil, Caller officer) {
        if (validUntil.isBefore(today())) {
            throw new GuaranteeRefused("validUntil", "the bond has run out", "send a bond that is in force");
        }
        UUID id = Ids.next();
        if (!table.add(id, declarant, bond, limit, validUntil, By.of(officer))) {
            throw new GuaranteeRefused(
                    "bond", "the bond " + bond + " stands already", "one bond is one guarantee; send another bond");
        }
        Guarantee placed = table.find(id).orElseThrow();
        record(null, What.GUARANTEE_PLACED, officer, Map.of("bond", bond), placed, "The bank's bond was seen.");
        return placed;
    }

    /** It is not drawn on any more; what it stands for now it goes on standing for. */
    Guarantee end(UUID id, String reason, Caller officer) {
        table.end(id);
        Guarantee ended = table.find(id).orElseThrow(() -> new NotFound("guarantee", id));
        record(null, What.GUARANTEE_ENDED, officer, Map.of("guaranteeId", id), ended, reason);
        return ended;
    }

    @Transactional(readOnly = true)
    Page<Guarantee> list(Caller caller, Paging paging) {
        String own = caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR) ? null : caller.party();
        return Page.of(
                table.list(own, paging), paging, each -> each.guaranteeId().toString());
    }

    /** Secures all that is due for a declaration by the declarant's first guarantee that carries it. */
    DeclarationView secure(UUID declarationId, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        declaration.mustBePayable();
        if (declaration.isSecured()) {
            throw new GuaranteeRefused("declarationId", "a guarantee stands for it already", "pay it when you can");
        }
        BigDecimal due = declaration.amountDue().amount();
        List<Guarantee> standing = table.lockStanding(declaration.declarant(), today());
        Guarantee guarantee = standing.stream()
                .filter(each -> each.left().amount().compareTo(due) >= 0)
                .findFirst()
                .orElseThrow(() -> tooLittle(standing, declaration));
        declaration.secure();
        table.draw(guarantee.guaranteeId(), declarationId, due);
        ledger.bookGuarantee(declaration, false, By.of(caller));
        record(
                declarationId,
                What.GUARANTEED,
                caller,
                Map.of("amountDue", due, "left", guarantee.left().amount()),
                Map.of("guaranteeId", guarantee.guaranteeId(), "secured", due),
                "The guarantee carries what is due.");
        outbox.append(releases.releaseIfNothingIsMissing(declaration));
        return clearances.view(declaration);
    }

    private static GuaranteeRefused tooLittle(List<Guarantee> standing, Declaration declaration) {
        return standing.isEmpty()
                ? new GuaranteeRefused(
                        "declarationId",
                        declaration.declarant() + " has no guarantee in force",
                        "pay, or have an officer place your bank's bond")
                : new GuaranteeRefused(
                        "declarationId",
                        "%s is due, and no guarantee of %s has that much left (most: %s)"
                                .formatted(
                                        declaration.amountDue(),
                                        declaration.declarant(),
                                        standing.stream()
                                                .map(each -> each.left().amount())
                                                .max(BigDecimal::compareTo)
                                                .orElseThrow()),
                        "pay what earlier drawings stand for, or pay this one");
    }

    private LocalDate today() {
        return tariffs.current().edition().dateOf(clock.instant());
    }

    private void record(UUID declarationId, What what, Caller by, Object inputs, Object outcome, String reason) {
        log.add(Decision.about(Ids.next(), declarationId, what, By.of(by), inputs, outcome, reason));
    }
}
