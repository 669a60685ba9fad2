package corridor.customs.rulemaking;

import corridor.customs.risk.InForce;
import corridor.customs.risk.RuleSet;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule sets, drafts and all. */
@Repository
class RuleSetTable {
    private static final String COLUMNS = """
            select s.*, (select max(f.from_time) from rule_set_in_force f
                where f.version = s.version and f.withdrawn_at is null) as from_time
            from rule_set s""";

    private final JdbcClient jdbc;
    private final InForce inForce;

    RuleSetTable(JdbcClient jdbc, InForce inForce) {
        this.jdbc = jdbc;
        this.inForce = inForce;
    }

    /** False if there is one of this version. */
    boolean add(String version, String content, String sha256, RuleSetView.State state, String by, Instant now) {
        return jdbc.sql("""
                                insert into rule_set (version, content, sha256, state, written_by, written_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (version) do nothing""")
                        .params(version, content, sha256, state.name(), by, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void rewrite(String version, String content, String sha256, String by, Instant now) {
        jdbc.sql("update rule_set set content = ?, sha256 = ?, written_by = ?, written_at = ? where version = ?")
                .params(content, sha256, by, now.atOffset(ZoneOffset.UTC), version)
                .update();
    }

    void move(String version, RuleSetView.State state, String submittedBy, String approvedBy) {
        jdbc.sql("update rule_set set state = ?, submitted_by = ?, approved_by = ? where version = ?")
                .params(state.name(), submittedBy, approvedBy, version)
                .update();
    }

    /** Until the end of the transaction nobody else takes a step with it. */
    RuleSetView lock(String version, Instant now) {
        String locked = jdbc.sql("select version from rule_set where version = ? for update")
                .param(version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("rule set", version));
        return find(locked, now);
    }

    RuleSetView find(String version, Instant now) {
        String current = inForce.at(now).orElse(null);
        return jdbc.sql(COLUMNS + " where version = ?")
                .param(version)
                .query((row, n) -> view(row, current))
                .optional()
                .orElseThrow(() -> new NotFound("rule set", version));
    }

    /** The text as it was written to the table, to the last sign. */
    String content(String version) {
        return jdbc.sql("select content from rule_set where version = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    /** The newest first. */
    List<RuleSetView> all(RuleSetView.State state, Paging paging, Instant now) {
        String current = inForce.at(now).orElse(null);
        return jdbc.sql(COLUMNS + """
                         where (:state::text is null or state = :state)
                        and (:after::bigint is null or position < :after::bigint) order by position desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", paging.after() == null ? null : Long.valueOf(paging.after()))
                .param("limit", paging.toRead())
                .query((row, n) -> view(row, current))
                .list();
    }

    private static RuleSetView view(ResultSet row, String inForce) throws SQLException {
        OffsetDateTime from = row.getObject("from_time", OffsetDateTime.class);
        String version = row.getString("version");
        return new RuleSetView(
                version,
                RuleSetView.State.valueOf(row.getString("state")),
                version.equals(inForce),
                from == null ? null : from.toInstant(),
                row.getString("sha256"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                row.getString("approved_by"),
                RuleSet.read(version, row.getString("content")),
                row.getLong("position"));
    }
}
