package corridor.customs.payment;

import corridor.port.Money;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guarantees and what is drawn on them. */
@Repository
class GuaranteeTable {
    private static final Currency RUPEES = Currency.getInstance("PKR");
    private static final String GUARANTEES = """
            select g.*, (select coalesce(sum(amount), 0) from guarantee_drawing
                where guarantee_id = g.id and released_at is null) as drawn from guarantee g""";

    private final JdbcClient jdbc;
    private final Clock clock;

    GuaranteeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false if there is one under the same bond. */
    boolean add(UUID id, String declarant, String bond, BigDecimal limit, LocalDate validUntil, String by) {
        return jdbc.sql("""
                        insert into guarantee (id, declarant, bond, limit_to, valid_until, placed_by, placed_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (bond) do nothing""")
                        .params(id, declarant, bond, limit, validUntil, by, now())
                        .update()
                == 1;
    }

    void end(UUID id) {
        jdbc.sql("update guarantee set ended_at = ? where id = ? and ended_at is null")
                .params(now(), id)
                .update();
    }

    Optional<Guarantee> find(UUID id) {
        return jdbc.sql(GUARANTEES + " where g.id = ?")
                .param(id)
                .query(GuaranteeTable::row)
                .optional();
    }

    /** The declarant's that can be drawn on that day, the oldest first; nobody else draws on them meanwhile. */
    List<Guarantee> lockStanding(String declarant, LocalDate day) {
        jdbc.sql("select id from guarantee where declarant = ? order by id for update")
                .param(declarant)
                .query(UUID.class)
                .list();
        return jdbc.sql(GUARANTEES + " where declarant = ? and ended_at is null and valid_until >= ? order by id")
                .params(declarant, day)
                .query(GuaranteeTable::row)
                .list();
    }

    void draw(UUID guaranteeId, UUID declarationId, BigDecimal amount) {
        jdbc.sql("""
                        insert into guarantee_drawing (id, guarantee_id, declaration_id, amount, drawn_at)
                        values (?, ?, ?, ?, ?)""")
                .params(Ids.next(), guaranteeId, declarationId, amount, now())
                .update();
    }

    void release(UUID declarationId) {
        jdbc.sql("update guarantee_drawing set released_at = ? where declaration_id = ? and released_at is null")
                .params(now(), declarationId)
                .update();
    }

    /** The newest first; of all declarants if {@code declarant} is null. */
    List<Guarantee> list(String declarant, Paging paging) {
        return jdbc.sql(GUARANTEES + """
                         where (?::text is null or declarant = ?) and (?::uuid is null or g.id < ?::uuid)
                        order by g.id desc limit ?""")
                .params(declarant, declarant, paging.after(), paging.after(), paging.toRead())
                .query(GuaranteeTable::row)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Guarantee row(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new Guarantee(
                row.getObject("id", UUID.class),
                row.getString("declarant"),
                row.getString("bond"),
                new Money(row.getBigDecimal("limit_to"), RUPEES),
                new Money(row.getBigDecimal("drawn"), RUPEES),
                row.getObject("valid_until", LocalDate.class),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                endedAt);
    }
}
