package corridor.customs.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A transaction of the ledger.
 *
 * @param paymentReference the bank's, unique over all declarations; null where no money moved
 * @param postings what accounts receive (positive) and give (negative); they add up to zero, or the database refuses them
 */
record LedgerEntry(UUID id, UUID declarationId, What what, String paymentReference, String by, List<Posting> postings) {

    enum What {
        ASSESSED,
        ASSESSMENT_CANCELLED,
        PAID
    }

    record Posting(String account, BigDecimal amount) {}
}
