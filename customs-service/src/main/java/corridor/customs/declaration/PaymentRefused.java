package corridor.customs.declaration;

import corridor.port.Money;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;

/** A payment that does not fit its declaration. Nothing of it is kept. */
public final class PaymentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public PaymentRefused(HttpStatus status, String field, String rule, String remedy) {
        super(
                status,
                "payment-refused",
                "The payment does not fit",
                "The payment was refused and nothing was booked: " + rule + ".",
                new Violation(field, rule, remedy));
    }

    static void ifNotPayable(Status status, Money due) {
        switch (status) {
            case ASSESSED -> {}
            case PAID, RELEASED ->
                throw new PaymentRefused(
                        HttpStatus.CONFLICT,
                        "declarationId",
                        due.amount().signum() == 0
                                ? "nothing is due for this declaration"
                                : "this declaration has been paid in full",
                        "keep the money; look up the payment under the declaration's decisions");
            case CANCELLED ->
                throw new PaymentRefused(
                        HttpStatus.CONFLICT,
                        "declarationId",
                        "this declaration was cancelled, and its assessment with it",
                        "lodge the goods again and pay what the new assessment says");
        }
    }

    static void ifNotExact(BigDecimal amount, String currency, Money due) {
        String exactly = due.amount().toPlainString();
        if (!currency.equals(due.currency().getCurrencyCode())) {
            throw new PaymentRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "currency",
                    "duties are paid in " + due.currency() + ", and this payment is in " + currency,
                    "send " + due);
        }
        int difference = amount.compareTo(due.amount());
        if (difference != 0) {
            throw new PaymentRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "amount",
                    "%s is due and %s came, which is %s too %s"
                            .formatted(
                                    exactly,
                                    amount.toPlainString(),
                                    amount.subtract(due.amount()).abs().toPlainString(),
                                    difference < 0 ? "little" : "much"),
                    "send exactly " + exactly);
        }
    }
}
