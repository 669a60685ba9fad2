package corridor.customs.payment;

import corridor.customs.audit.By;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Status;
import corridor.customs.payment.LedgerEntry.Posting;
import corridor.customs.payment.LedgerEntry.Postings;
import corridor.customs.payment.LedgerEntry.What;
import corridor.customs.tariff.Tax;
import corridor.events.DutySettled;
import corridor.events.PortEvent;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books, in rupees. Entries are only ever added; a correction is an entry the other way round. */
@Component
public class Ledger {
    private static final String CURRENCY = "PKR";

    private final JdbcClient jdbc;
    private final DutyNews news;
    private final Clock clock;

    Ledger(JdbcClient jdbc, DutyNews news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Declarants owe what was assessed. Nothing is booked where nothing is due.
     *
     * @return what to publish
     */
    public List<PortEvent> bookAssessments(Map<Declaration, Map<Tax, BigDecimal>> assessed) {
        List<Declaration> owing = assessed.keySet().stream()
                .filter(declaration -> declaration.amountDue().amount().signum() > 0)
                .toList();
        if (owing.isEmpty()) {
            return List.of();
        }
        bookAll(owing.stream()
                .map(each -> assessment(each, assessed.get(each), What.ASSESSED, false))
                .toList());
        return news.due(owing);
    }

    /** The declarant does not owe it any more. */
    public void bookCancellation(Declaration declaration, Map<Tax, BigDecimal> taxes) {
        if (declaration.amountDue().amount().signum() > 0) {
            book(assessment(declaration, taxes, What.ASSESSMENT_CANCELLED, true));
            news.settled(declaration, DutySettled.How.CANCELLED);
        }
    }

    /** Customs is about to assess anew: what was open is asked for no more, and what follows takes its place. */
    public void withdrawDemand(Declaration declaration) {
        if (declaration.status() == Status.ASSESSED) {
            news.settled(declaration, DutySettled.How.CANCELLED);
        }
    }

    /** Customs has assessed anew: the declarant owes what is more, and does not owe what is less. */
    public void bookReassessment(Declaration declaration, Map<Tax, BigDecimal> differences) {
        book(declaration, What.ASSESSED, differences, 1);
        book(declaration, What.ASSESSMENT_CANCELLED, differences, -1);
        if (declaration.status() == Status.ASSESSED) {
            news.dueAtOnce(declaration);
        }
    }

    /** Books the differences of one sign; nothing if there are none. */
    private void book(Declaration declaration, What what, Map<Tax, BigDecimal> differences, int sign) {
        List<Posting> postings = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Tax, BigDecimal> each : differences.entrySet()) {
            if (each.getValue().signum() == sign) {
                postings.add(Posting.rupees(
                        Account.of(each.getKey()), each.getValue().negate()));
                sum = sum.add(each.getValue());
            }
        }
        if (!postings.isEmpty()) {
            postings.addFirst(Posting.rupees(Account.owedBy(declaration.declarant()), sum));
            book(new LedgerEntry(Ids.next(), declaration.getId(), what, null, By.RULE, postings));
        }
    }

    /** The bank has received what the declarant owed. Returns false if this payment reference has been used before. */
    boolean bookPayment(UUID id, Declaration declaration, String paymentReference, String by) {
        boolean booked = book(new LedgerEntry(
                id,
                declaration.getId(),
                What.PAID,
                paymentReference,
                by,
                new Postings()
                        .move(Account.owedBy(declaration.declarant()), Rail.BANK.account(), declaration.amountDue())
                        .all()));
        if (booked) {
            news.settled(declaration, DutySettled.How.PAID);
        }
        return booked;
    }

    /** The same for many, which belong to no declaration. */
    void bookReceipts(List<Receipt> receipts, String by) {
        bookAll(receipts.stream().map(each -> received(each, null, by)).toList());
    }

    /** Money has come in; until something takes it, it is in suspense. */
    void bookReceipt(Receipt receipt, UUID declarationId, String by) {
        book(received(receipt, declarationId, by));
    }

    private static LedgerEntry received(Receipt receipt, UUID declarationId, String by) {
        return new LedgerEntry(
                Ids.next(),
                declarationId,
                What.RECEIVED,
                receipt.rail() + ":" + receipt.railReference(),
                by,
                new Postings()
                        .move(Account.SUSPENSE, receipt.rail().account(), receipt.amount())
                        .all());
    }

    /** What came for a quote settles what is owed. Foreign money is exchanged at the quote's rate. */
    void bookSettlement(UUID id, Declaration declaration, Quote quote, String by) {
        String owed = Account.owedBy(declaration.declarant());
        Postings postings = quote.amount().currency().equals(quote.amountDue().currency())
                ? new Postings().move(owed, Account.SUSPENSE, quote.amountDue())
                : new Postings()
                        .move(Account.EXCHANGE, Account.SUSPENSE, quote.amount())
                        .move(owed, Account.EXCHANGE, quote.amountDue());
        book(new LedgerEntry(id, declaration.getId(), What.PAID, null, by, postings.all()));
        news.settled(declaration, DutySettled.How.PAID);
    }

    /** A guarantee stands for what is owed, or stands for it no more. */
    void bookGuarantee(Declaration declaration, boolean released, String by) {
        String secured = Account.securedBy(declaration.declarant());
        book(new LedgerEntry(
                Ids.next(),
                declaration.getId(),
                released ? What.GUARANTEE_RELEASED : What.GUARANTEED,
                null,
                by,
                released
                        ? new Postings()
                                .move(secured, Account.GUARANTEES, declaration.amountDue())
                                .all()
                        : new Postings()
                                .move(Account.GUARANTEES, secured, declaration.amountDue())
                                .all()));
        if (!released) {
            news.settled(declaration, DutySettled.How.GUARANTEED);
        }
    }

    /** What waits in suspense is to be paid back. */
    void bookRefundApproved(Refund refund, String by) {
        book(new LedgerEntry(
                Ids.next(),
                null,
                What.REFUND_APPROVED,
                null,
                by,
                new Postings()
                        .move(Account.REFUNDS, Account.SUSPENSE, refund.amount())
                        .all()));
    }

    /** It has left by its rail. Returns false if this was booked before. */
    boolean bookRefundPaid(Refund refund, String railReference, String by) {
        return book(new LedgerEntry(
                Ids.next(),
                null,
                What.REFUND_PAID,
                refund.rail() + ":" + railReference,
                by,
                new Postings()
                        .move(refund.rail().account(), Account.REFUNDS, refund.amount())
                        .all()));
    }

    /** The declaration whose declarant had told of this payment before the bank did. */
    Optional<UUID> toldBefore(Receipt receipt) {
        return jdbc.sql("""
                        select t.declaration_id from ledger_transaction t
                        join ledger_posting p on p.transaction_id = t.id
                        where t.payment_reference in (:references) and t.what = 'PAID'
                          and p.account = :account and p.amount = :amount and p.currency = :currency""")
                .param(
                        "references",
                        Stream.of(receipt.railReference(), receipt.endToEndId())
                                .filter(Objects::nonNull)
                                .toList())
                .param("account", receipt.rail().account())
                .param("amount", receipt.amount().amount())
                .param("currency", receipt.amount().currency().getCurrencyCode())
                .query(UUID.class)
                .optional();
    }

    /** Those among the references of these payments that are in the books as a declarant's. */
    Set<String> usedAmong(List<Receipt> receipts) {
        String[] references = receipts.stream()
                .flatMap(each -> Stream.of(each.railReference(), each.endToEndId()))
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql(
                        "select payment_reference from ledger_transaction where payment_reference = any(?) and what = 'PAID'")
                .param(references)
                .query(String.class)
                .list());
    }

    Balance balance() {
        List<Balance.Line> lines = jdbc.sql("""
                        select account, currency, coalesce(sum(amount) filter (where amount > 0), 0) as debits,
                            coalesce(-sum(amount) filter (where amount < 0), 0) as credits
                        from ledger_posting group by account, currency order by account, currency""")
                .query((row, n) ->
                        Balance.Line.of(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4)))
                .list();
        return Balance.of(CURRENCY, lines);
    }

    private static LedgerEntry assessment(
            Declaration declaration, Map<Tax, BigDecimal> taxes, What what, boolean reversed) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.rupees(
                Account.owedBy(declaration.declarant()), declaration.amountDue().amount()));
        taxes.forEach((tax, amount) -> {
            if (amount.signum() != 0) {
                postings.add(Posting.rupees(Account.of(tax), amount.negate()));
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
                                .map(each -> Posting.rupees(
                                        each.account(), each.amount().negate()))
                                .toList()
                        : postings);
    }

    /** Many at once, none of which was booked before; if one was, none is. */
    private void bookAll(List<LedgerEntry> entries) {
        jdbc.sql("""
                        insert into ledger_transaction (id, declaration_id, what, payment_reference, made_by, made_at)
                        select id::uuid, declaration::uuid, what, reference, made_by, ?
                        from unnest(?, ?, ?, ?, ?) as each (id, declaration, what, reference, made_by)""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        texts(entries, each -> each.id().toString()),
                        texts(entries, each -> Objects.toString(each.declarationId(), null)),
                        texts(entries, each -> each.what().name()),
                        texts(entries, LedgerEntry::paymentReference),
                        texts(entries, LedgerEntry::by))
                .update();
        List<String> ids = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            for (int i = 0; i < entry.postings().size(); i++) {
                ids.add(entry.id().toString());
                positions.add(i);
                postings.add(entry.postings().get(i));
            }
        }
        jdbc.sql("""
                        insert into ledger_posting (transaction_id, position, account, amount, currency)
                        select id::uuid, position, account, amount, currency
                        from unnest(?, ?, ?, ?, ?) as each (id, position, account, amount, currency)""")
                .params(
                        ids.toArray(String[]::new),
                        positions.toArray(Integer[]::new),
                        postings.stream().map(Posting::account).toArray(String[]::new),
                        postings.stream().map(Posting::amount).toArray(BigDecimal[]::new),
                        postings.stream().map(Posting::currency).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<LedgerEntry> entries, Function<LedgerEntry, String> what) {
        return entries.stream().map(what).toArray(String[]::new);
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
        List<Posting> postings = entry.postings();
        jdbc.sql("""
                        insert into ledger_posting (transaction_id, position, account, amount, currency)
                        select ?, position - 1, account, amount, currency
                        from unnest(?, ?, ?) with ordinality as each (account, amount, currency, position)""")
                .params(
                        entry.id(),
                        postings.stream().map(Posting::account).toArray(String[]::new),
                        postings.stream().map(Posting::amount).toArray(BigDecimal[]::new),
                        postings.stream().map(Posting::currency).toArray(String[]::new))
                .update();
        return true;
    }
}
