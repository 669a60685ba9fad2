package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.declaration.Declaration;
import corridor.customs.payment.LedgerEntry.Posting;
import corridor.customs.payment.LedgerEntry.What;
import corridor.customs.tariff.Tax;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books, in rupees. Entries are only ever added; a correction is an entry the other way round. */
@Component
public class Ledger {
    private static final String CURRENCY = "PKR";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The declarant owes what was assessed. Nothing is booked where nothing is due. */
    public void bookAssessment(Declaration declaration, Map<Tax, BigDecimal> taxes) {
        if (declaration.amountDue().amount().signum() > 0) {
            book(assessment(declaration, taxes, What.ASSESSED, false));
        }
    }

    /** The declarant does not owe it any more. */
    public void bookCancellation(Declaration declaration, Map<Tax, BigDecimal> taxes) {
        if (declaration.amountDue().amount().signum() > 0) {
            book(assessment(declaration, taxes, What.ASSESSMENT_CANCELLED, true));
        }
    }

    /** The bank has received what the declarant owed. Returns false if this payment reference has been used before. */
    boolean bookPayment(UUID id, Declaration declaration, String paymentReference, String by) {
        BigDecimal amount = declaration.amountDue().amount();
        return book(new LedgerEntry(
                id,
                declaration.getId(),
                What.PAID,
                paymentReference,
                by,
                List.of(
                        new Posting(Account.COLLECTION, amount),
                        new Posting(Account.owedBy(declaration.declarant()), amount.negate()))));
    }

    Balance balance() {
        List<Balance.Line> lines = jdbc.sql("""
                        select account, coalesce(sum(amount) filter (where amount > 0), 0) as debits,
                            coalesce(-sum(amount) filter (where amount < 0), 0) as credits
                        from ledger_posting group by account order by account""")
                .query((row, n) -> Balance.Line.of(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)))
                .list();
        return Balance.of(CURRENCY, lines);
    }

    private static LedgerEntry assessment(
            Declaration declaration, Map<Tax, BigDecimal> taxes, What what, boolean reversed) {
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(
                Account.owedBy(declaration.declarant()), declaration.amountDue().amount()));
        taxes.forEach((tax, amount) -> {
            if (amount.signum() != 0) {
                postings.add(new Posting(Account.of(tax), amount.negate()));
            }
        });
        return new LedgerEntry(
                Ids.next(),
                declaration.getId(),
                what,
                null,
                By.RULE,
                reversed
                        ? postings.stream()
                                .map(each -> new Posting(
                                        each.account(), each.amount().negate()))
                                .toList()
                        : postings);
    }

    private boolean book(LedgerEntry entry) {
        int added = jdbc.sql("""
                        insert into ledger_transaction (id, declaration_id, what, payment_reference, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (payment_reference) do nothing""")
                .params(
                        entry.id(),
                        entry.declarationId(),
                        entry.what().name(),
                        entry.paymentReference(),
                        entry.by(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        for (int i = 0; i < entry.postings().size(); i++) {
            Posting posting = entry.postings().get(i);
            jdbc.sql("""
                            insert into ledger_posting (transaction_id, position, account, amount, currency)
                            values (?, ?, ?, ?, ?)""")
                    .params(entry.id(), i, posting.account(), posting.amount(), CURRENCY)
                    .update();
        }
        return true;
    }
}
