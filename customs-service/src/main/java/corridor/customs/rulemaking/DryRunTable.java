package corridor.customs.rulemaking;

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
import org.springframework.stereotype.Repository;

/** Dry-runs and how far they have come. */
@Repository
class DryRunTable {
    private final JdbcClient jdbc;

    DryRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DryRun run) {
        jdbc.sql("""
                        insert into rule_dry_run (id, version, sha256, from_time, to_time, state, total, done, asked_by,
                            asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        run.dryRunId(),
                        run.version(),
                        run.sha256(),
                        run.from().atOffset(ZoneOffset.UTC),
                        run.to().atOffset(ZoneOffset.UTC),
                        run.state().name(),
                        run.total(),
                        run.done(),
                        run.askedBy(),
                        run.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    int running() {
        return jdbc.sql("select count(*) from rule_dry_run where state = 'RUNNING'")
                .query(Integer.class)
                .single();
    }

    Optional<DryRun> find(String version, UUID id) {
        return jdbc.sql("select * from rule_dry_run where version = ? and id = ?")
                .params(version, id)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The newest first. */
    List<DryRun> of(String version, Paging paging) {
        return jdbc.sql("""
                        select * from rule_dry_run where version = ? and (?::uuid is null or id < ?::uuid)
                        order by id desc limit ?""")
                .params(version, paging.after(), paging.after(), paging.toRead())
                .query((row, n) -> run(row))
                .list();
    }

    /** The last one of this very text that came to its end. */
    Optional<DryRun> finished(String version, String sha256) {
        return jdbc.sql("""
                        select * from rule_dry_run where version = ? and sha256 = ? and state = 'DONE'
                        order by id desc limit 1""").params(version, sha256).query((row, n) -> run(row)).optional();
    }

    /** One that is running and that no other instance works at now; it is ours until the transaction ends. */
    Optional<DryRun> take() {
        return jdbc.sql("""
                        select * from rule_dry_run where state = 'RUNNING' order by asked_at limit 1
                        for update skip locked""").query((row, n) -> run(row)).optional();
    }

    /** Null at its beginning. */
    UUID lastSeen(UUID id) {
        return jdbc.sql("select last_seen from rule_dry_run where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    void advance(UUID id, int looked, UUID lastSeen) {
        jdbc.sql("update rule_dry_run set done = done + ?, last_seen = ? where id = ?")
                .params(looked, lastSeen, id)
                .update();
    }

    /** False if it was over already. */
    boolean end(UUID id, DryRun.State state, String fault, Instant now) {
        return jdbc.sql("""
                                update rule_dry_run set state = ?, fault = ?, ended_at = ?
                                where id = ? and state = 'RUNNING'""")
                        .params(state.name(), fault, now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static DryRun run(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new DryRun(
                row.getObject("id", UUID.class),
                row.getString("version"),
                row.getString("sha256"),
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                row.getObject("to_time", OffsetDateTime.class).toInstant(),
                DryRun.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("fault"),
                null);
    }
}
