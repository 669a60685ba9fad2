package corridor.customs.payment;

import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.release.Releases;
import corridor.service.outbox.Outbox;
import corridor.service.time.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A declaration is settled by money that a rail has brought, and released if that was the last missing step. */
@Component
class Settling {
    private final Ledger ledger;
    private final GuaranteeTable guarantees;
    private final Releases releases;
    private final DecisionLog log;
    private final Outbox outbox;

    Settling(Ledger ledger, GuaranteeTable guarantees, Releases releases, DecisionLog log, Outbox outbox) {
        this.ledger = ledger;
        this.guarantees = guarantees;
        this.releases = releases;
        this.log = log;
        this.outbox = outbox;
    }

    /** Who calls has locked the declaration, and the books have the money in suspense. */
    void settle(Declaration declaration, Quote quote, Receipt receipt, String by) {
        UUID paymentId = Ids.next();
        endGuarantee(declaration, by);
        declaration.pay(quote.amountDue().amount(), quote.amountDue().currency().getCurrencyCode());
        ledger.bookSettlement(paymentId, declaration, quote, by);
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.PAYMENT_ACCEPTED,
                by,
                Map.of(
                        "amount", quote.amountDue().amount(),
                        "currency", quote.amountDue().currency().getCurrencyCode(),
                        "amountDue", declaration.amountDue().amount(),
                        "rail", quote.rail(),
                        "quote", quote,
                        "paymentReference", receipt.railReference()),
                Map.of("paymentId", paymentId, "amountPaid", declaration.amountPaid()),
                "What came under this quote is what is due."));
        outbox.append(releases.releaseIfNothingIsMissing(declaration));
    }

    /** What is paid needs no guarantee any more. */
    void endGuarantee(Declaration declaration, String by) {
        if (declaration.isSecured()) {
            guarantees.release(declaration.getId());
            ledger.bookGuarantee(declaration, true, by);
        }
    }
}
