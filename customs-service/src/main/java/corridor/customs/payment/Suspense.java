package corridor.customs.payment;

import corridor.port.Money;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that no assessment has taken. */
@Repository
class Suspense {
    private static final String ITEMS = """
            select s.*, r.rail, r.rail_reference, r.payer, r.received_at
            from suspense s join receipt r on r.id = s.id""";

    private final JdbcClient jdbc;

    Suspense(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(enumAsRef = true, name = "SuspenseState")
    enum State {
        OPEN,
        /** Taken by a payment, together with what came later. */
        USED,
        REFUND_ASKED,
        REFUNDED
    }

    /** What is left of one receipt. */
    @Schema(name = "SuspenseItem")
    record Item(
            UUID receiptId,
            Rail rail,
            String railReference,
            String payer,
            Money amount,
            @Schema(description = "why it was not taken") Fate reason,
            @Schema(description = "what can be done") String meaning,
            UUID declarationId,
            State state,
            Instant receivedAt) {}

    void add(UUID receiptId, Quote quote, Fate reason, Money amount) {
        jdbc.sql("""
                        insert into suspense (id, quote_id, declaration_id, reason, amount, currency, state)
                        values (?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(
                        receiptId,
                        quote == null ? null : quote.quoteId(),
                        quote == null ? null : quote.declarationId(),
                        reason.name(),
                        amount.amount(),
                        amount.currency().getCurrencyCode())
                .update();
    }

    /** All that matched nothing. */
    void addUnmatched(List<Taken> taken) {
        jdbc.sql("""
                        insert into suspense (id, reason, amount, currency, state)
                        select id::uuid, ?, amount, currency, 'OPEN' from unnest(?, ?, ?) as each (id, amount, currency)""")
                .params(
                        Fate.UNMATCHED.name(),
                        taken.stream().map(each -> each.receiptId().toString()).toArray(String[]::new),
                        taken.stream().map(each -> each.amount().amount()).toArray(BigDecimal[]::new),
                        taken.stream()
                                .map(each -> each.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .update();
    }

    /** What came short for a quote and still waits. Who asks has locked the declaration. */
    BigDecimal shortFor(Quote quote) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from suspense
                        where quote_id = ? and reason = 'SHORT' and state = 'OPEN'""").param(quote.quoteId()).query(BigDecimal.class).single();
    }

    void useShortFor(Quote quote) {
        jdbc.sql("update suspense set state = 'USED' where quote_id = ? and reason = 'SHORT' and state = 'OPEN'")
                .param(quote.quoteId())
                .update();
    }

    /** Locks one that is open, for a refund. */
    Optional<Item> lockOpen(UUID receiptId) {
        return jdbc.sql(ITEMS + " where s.id = ? and s.state = 'OPEN' for update of s")
                .param(receiptId)
                .query(Suspense::row)
                .optional();
    }

    void set(UUID receiptId, State state) {
        jdbc.sql("update suspense set state = ? where id = ?")
                .params(state.name(), receiptId)
                .update();
    }

    List<Item> list(State state, Paging paging) {
        return jdbc.sql(ITEMS + """
                         where (?::text is null or s.state = ?) and (?::uuid is null or s.id > ?::uuid)
                        order by s.id limit ?""")
                .params(
                        state == null ? null : state.name(),
                        state == null ? null : state.name(),
                        paging.after(),
                        paging.after(),
                        paging.toRead())
                .query(Suspense::row)
                .list();
    }

    private static Item row(ResultSet row, int number) throws SQLException {
        Fate reason = Fate.valueOf(row.getString("reason"));
        return new Item(
                row.getObject("id", UUID.class),
                Rail.valueOf(row.getString("rail")),
                row.getString("rail_reference"),
                row.getString("payer"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                reason,
                reason.words(),
                row.getObject("declaration_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
