package corridor.customs.payment;

import corridor.port.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a camt.054 tells.
 *
 * @param messageId the bank's own id of the message
 * @param credits what came in
 * @param debits what went out
 */
record BankNotification(String messageId, List<Receipt> credits, List<Debit> debits) {

    /**
     * Money that has left.
     *
     * @param endToEndId as it was given in the order
     */
    record Debit(String bankReference, String endToEndId, Money amount, Instant bookedAt) {}
}
