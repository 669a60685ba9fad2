package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.PaymentRefused;
import corridor.customs.release.Clearances;
import corridor.customs.release.Releases;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments. Of two for one declaration at the same moment, the second waits and then finds it paid. */
@Component
@Transactional
class Payments {
    private final Declarations declarations;
    private final Ledger ledger;
    private final Settling settling;
    private final Releases releases;
    private final Clearances clearances;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Payments(
            Declarations declarations,
            Ledger ledger,
            Settling settling,
            Releases releases,
            Clearances clearances,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.declarations = declarations;
        this.ledger = ledger;
        this.settling = settling;
        this.releases = releases;
        this.clearances = clearances;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes exactly what is due, and releases the goods if that was the last missing step. */
    Payment pay(UUID declarationId, BigDecimal amount, String currency, String reference, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        declaration.mustBePayable();
        settling.endGuarantee(declaration, By.of(caller));
        declaration.pay(amount, currency);
        UUID paymentId = Ids.next();
        if (!ledger.bookPayment(paymentId, declaration, reference, By.of(caller))) {
            throw new PaymentRefused(
                    HttpStatus.CONFLICT,
                    "paymentReference",
                    "a payment with the reference " + reference + " has been booked before",
                    "send the reference of this payment; each is booked once");
        }
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.PAYMENT_ACCEPTED,
                By.of(caller),
                Map.of(
                        "amount", amount,
                        "currency", currency,
                        "amountDue", declaration.amountDue().amount(),
                        "paymentReference", reference),
                Map.of("paymentId", paymentId, "amountPaid", declaration.amountPaid()),
                "The payment is exactly what is due."));
        outbox.append(releases.releaseIfNothingIsMissing(declaration));
        return new Payment(
                paymentId, declaration.amountPaid(), reference, clock.instant(), clearances.view(declaration));
    }
}
