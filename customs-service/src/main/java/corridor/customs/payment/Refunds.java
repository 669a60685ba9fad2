package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.port.InvalidValueException;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays back what waits in suspense: one officer asks, another decides, the rail carries it out. */
@Component
@Transactional
class Refunds {
    private final RefundTable table;
    private final Suspense suspense;
    private final Ledger ledger;
    private final TokenKey token;
    private final DecisionLog log;
    private final Clock clock;

    Refunds(RefundTable table, Suspense suspense, Ledger ledger, TokenKey token, DecisionLog log, Clock clock) {
        this.table = table;
        this.suspense = suspense;
        this.ledger = ledger;
        this.token = token;
        this.log = log;
        this.clock = clock;
    }

    Refund ask(UUID receiptId, String payeeName, String payeeAccount, String reason, Caller officer) {
        Suspense.Item item = suspense.lockOpen(receiptId)
                .orElseThrow(
                        () -> new RefundRefused(
                                "receiptId",
                                "nothing of this receipt waits in suspense",
                                "look it up under /customs/v1/suspense; what is asked for already is under /customs/v1/refunds"));
        Refund refund = new Refund(
                Ids.next(),
                receiptId,
                item.amount(),
                item.rail(),
                payeeName,
                account(item.rail(), payeeAccount),
                reason,
                Refund.State.ASKED,
                By.of(officer),
                clock.instant(),
                null,
                null,
                null);
        table.add(refund);
        suspense.set(receiptId, Suspense.State.REFUND_ASKED);
        record(What.REFUND_ASKED, item.declarationId(), officer, Map.of("suspense", item), refund, reason);
        return refund;
    }

    Refund decide(UUID id, boolean approved, String reason, Caller officer) {
        Refund refund = table.lock(id).orElseThrow(() -> new NotFound("refund", id));
        if (refund.state() != Refund.State.ASKED) {
            throw new RefundRefused("refundId", "it is " + refund.state() + " already", "read it");
        }
        if (refund.askedBy().equals(By.of(officer))) {
            throw new RefundRefused(
                    "refundId", "who asked for it does not decide on it", "have another officer decide");
        }
        Refund.State state = approved ? Refund.State.APPROVED : Refund.State.REFUSED;
        table.decide(id, state, By.of(officer), clock.instant());
        suspense.set(refund.receiptId(), approved ? Suspense.State.REFUNDED : Suspense.State.OPEN);
        if (approved) {
            ledger.bookRefundApproved(refund, By.of(officer));
        }
        Refund decided = table.lock(id).orElseThrow();
        record(What.REFUND_DECIDED, null, officer, Map.of("refund", refund), decided, reason);
        return decided;
    }

    /** The rail says that it has paid. Told again, nothing happens. */
    void paid(UUID id, String railReference, Instant at, String by) {
        Refund refund = table.lock(id).orElseThrow(() -> new NotFound("refund", id));
        if (refund.state() == Refund.State.SENT && ledger.bookRefundPaid(refund, railReference, by)) {
            table.paid(id, at);
            log.add(Decision.about(
                    Ids.next(),
                    null,
                    What.REFUND_PAID,
                    by,
                    Map.of("refundId", id, "railReference", railReference),
                    Map.of("amount", refund.amount()),
                    "The rail says that it was paid."));
        }
    }

    @Transactional(readOnly = true)
    Page<Refund> list(Refund.State state, Paging paging) {
        return Page.of(
                table.list(state, paging), paging, refund -> refund.refundId().toString());
    }

    private String account(Rail rail, String account) {
        try {
            return rail.isAtTheBank() ? new Iban(account).value() : onTheChain(account);
        } catch (InvalidValueException wrong) {
            throw new InvalidRequest("payeeAccount", wrong.rule(), wrong.remedy());
        }
    }

    private String onTheChain(String account) {
        String payee = new EvmAddress(account).value();
        if (token.isOurs(payee)) {
            throw new InvalidValueException(payee + " is customs' own", "send the payee's account");
        }
        return payee;
    }

    private void record(What what, UUID declarationId, Caller by, Object inputs, Object outcome, String reason) {
        log.add(Decision.about(Ids.next(), declarationId, what, By.of(by), inputs, outcome, reason));
    }
}
