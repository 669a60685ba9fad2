package corridor.customs.payment;

import corridor.port.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A transaction of the ledger.
 *
 * @param declarationId null where money belongs to no declaration
 * @param paymentReference the rail's, unique over all; null where no money moved
 * @param postings what accounts receive (positive) and give (negative); in each currency they add up to zero, or the
 *     database refuses them
 */
record LedgerEntry(UUID id, UUID declarationId, What what, String paymentReference, String by, List<Posting> postings) {

    enum What {
        ASSESSED,
        ASSESSMENT_CANCELLED,
        /** A declarant owes it no more. */
        PAID,
        /** Money has come in by a rail. */
        RECEIVED,
        GUARANTEED,
        GUARANTEE_RELEASED,
        REFUND_APPROVED,
        REFUND_PAID
    }

    record Posting(String account, BigDecimal amount, String currency) {
        static Posting rupees(String account, BigDecimal amount) {
            return new Posting(account, amount, "PKR");
        }
    }

    /** Postings, one by one. */
    static final class Postings {
        private final List<Posting> all = new ArrayList<>();

        /** What one account gives, another receives. */
        Postings move(String from, String to, Money money) {
            String currency = money.currency().getCurrencyCode();
            all.add(new Posting(to, money.amount(), currency));
            all.add(new Posting(from, money.amount().negate(), currency));
            return this;
        }

        List<Posting> all() {
            return List.copyOf(all);
        }
    }
}
