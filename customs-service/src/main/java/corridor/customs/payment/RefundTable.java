package corridor.customs.payment;

import corridor.port.Money;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundTable {
    private final JdbcClient jdbc;

    RefundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Refund refund) {
        jdbc.sql("""
                        insert into refund (id, suspense_id, amount, currency, rail, payee_name, payee_account, reason, state,
                            asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        refund.refundId(),
                        refund.receiptId(),
                        refund.amount().amount(),
                        refund.amount().currency().getCurrencyCode(),
                        refund.rail().name(),
                        refund.payeeName(),
                        refund.payeeAccount(),
                        refund.reason(),
                        refund.state().name(),
                        refund.askedBy(),
                        refund.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Refund> lock(UUID id) {
        return jdbc.sql("select * from refund where id = ? for update")
                .param(id)
                .query(RefundTable::row)
                .optional();
    }

    void decide(UUID id, Refund.State state, String by, Instant at) {
        jdbc.sql("update refund set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), by, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Those of a rail that are approved and not ordered yet; nobody else orders them meanwhile. */
    List<Refund> lockToSend(Rail rail, int limit) {
        return jdbc.sql("""
                        select * from refund where state = 'APPROVED' and rail = ? order by id limit ?
                        for update skip locked""").params(rail.name(), limit).query(RefundTable::row).list();
    }

    void sent(UUID id, UUID orderId) {
        jdbc.sql("update refund set state = 'SENT', order_id = ? where id = ?")
                .params(orderId, id)
                .update();
    }

    /** What was sent has failed for good: it is to be sent anew. */
    void notSent(UUID id) {
        jdbc.sql("update refund set state = 'APPROVED' where id = ? and state = 'SENT'")
                .param(id)
                .update();
    }

    void paid(UUID id, Instant at) {
        jdbc.sql("update refund set state = 'PAID', paid_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<Refund> list(Refund.State state, Paging paging) {
        return jdbc.sql("""
                        select * from refund
                        where (?::text is null or state = ?) and (?::uuid is null or id < ?::uuid)
                        order by id desc limit ?""")
                .params(
                        state == null ? null : state.name(),
                        state == null ? null : state.name(),
                        paging.after(),
                        paging.after(),
                        paging.toRead())
                .query(RefundTable::row)
                .list();
    }

    private static Refund row(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("suspense_id", UUID.class),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                Rail.valueOf(row.getString("rail")),
                row.getString("payee_name"),
                row.getString("payee_account"),
                row.getString("reason"),
                Refund.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                time(row, "decided_at"),
                time(row, "paid_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
