package corridor.customs.release;

import corridor.customs.audit.What;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where appeals are kept. */
@Component
class AppealTable {
    private static final String VIEW = """
            select a.*, c.what from appeal a join decision c on c.id = a.decision_id
            join declaration d on d.id = a.declaration_id""";

    private final JdbcClient jdbc;

    AppealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false if there is one against this decision. */
    boolean add(UUID id, UUID declarationId, UUID decisionId, String grounds, String by, Instant at) {
        return jdbc.sql("""
                        insert into appeal (id, declaration_id, decision_id, grounds, lodged_by, lodged_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(id, declarationId, decisionId, grounds, by, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Returns false if it was decided before. */
    boolean decide(UUID id, Appeal.Outcome outcome, String by, String reason, Instant at) {
        return jdbc.sql("""
                        update appeal set outcome = ?, decided_by = ?, reason = ?, decided_at = ?
                        where id = ? and outcome is null""")
                        .params(outcome.name(), by, reason, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** @param declarant null for anybody's */
    Optional<Appeal> find(UUID id, String declarant) {
        return jdbc.sql(VIEW + " where a.id = ? and (?::text is null or d.declarant = ?)")
                .params(id, declarant, declarant)
                .query(AppealTable::row)
                .optional();
    }

    /** The newest first. */
    List<Appeal> list(boolean open, String declarant, Paging paging) {
        return jdbc.sql(VIEW + """
                 where (not ? or a.outcome is null) and (?::text is null or d.declarant = ?)
                  and (?::uuid is null or a.id < ?::uuid)
                order by a.id desc limit ?""")
                .params(open, declarant, declarant, paging.after(), paging.after(), paging.toRead())
                .query(AppealTable::row)
                .list();
    }

    private static Appeal row(ResultSet row, int n) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                What.valueOf(row.getString("what")),
                row.getString("grounds"),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Appeal.Outcome.valueOf(outcome),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"));
    }
}
