package corridor.customs.declaration;

import corridor.port.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** What a declaration owes, in rupees, and what stands against it: money that came, or a guarantee. */
@Embeddable
class Dues {
    private static final Currency RUPEES = Currency.getInstance("PKR");

    private BigDecimal amountDue;
    private BigDecimal amountPaid = BigDecimal.ZERO;
    private BigDecimal amountSecured = BigDecimal.ZERO;
    private BigDecimal paidBefore = BigDecimal.ZERO;

    /** For JPA. */
    protected Dues() {}

    Dues(BigDecimal due) {
        this.amountDue = due;
    }

    /** So much is due, of which nothing has been paid. */
    void demand(BigDecimal due) {
        amountDue = due;
    }

    /** So much is due of all; what was paid before counts, and only what is more is due from now on. */
    void demandAnew(BigDecimal due) {
        paidBefore = paidBefore.add(amountPaid);
        amountPaid = BigDecimal.ZERO;
        amountDue = due.subtract(paidBefore).max(BigDecimal.ZERO);
    }

    /** It is paid, and needs no guarantee any more. */
    void pay(BigDecimal amount) {
        amountPaid = amount;
        amountSecured = BigDecimal.ZERO;
    }

    void secure() {
        amountSecured = amountDue;
    }

    /** How far a declaration has come when this has just been assessed. */
    Status justAssessed() {
        return isAnythingDue() ? Status.ASSESSED : Status.PAID;
    }

    boolean isAnythingDue() {
        return amountDue.signum() > 0;
    }

    boolean isPaidInPart() {
        return amountPaid.signum() > 0 || paidBefore.signum() > 0;
    }

    boolean isSecured() {
        return amountSecured.signum() > 0;
    }

    Money due() {
        return new Money(amountDue, RUPEES);
    }

    Money paid() {
        return new Money(amountPaid, RUPEES);
    }

    Money secured() {
        return new Money(amountSecured, RUPEES);
    }

    Money before() {
        return new Money(paidBefore, RUPEES);
    }
}
