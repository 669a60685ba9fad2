package corridor.tracking.surveillance;

import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code usual_learning}. */
@Component
class LearningTable {
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    LearningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * A run of the learning.
     *
     * @param falseAlarmRate share of usual legs that may raise an alarm, from 0 to 1
     * @param legs how many there are to read; null while it waits
     * @param detail why it failed; null if it did not
     * @param version what came of it; null if nothing has
     */
    record Run(
            UUID runId,
            Status status,
            Instant learnFrom,
            Instant learnUntil,
            double falseAlarmRate,
            int legsDone,
            Integer legs,
            String askedBy,
            Instant askedAt,
            Instant endedAt,
            String detail,
            Integer version) {}

    /** False if one is under way. */
    boolean ask(Run run) {
        return jdbc.sql("""
                        insert into usual_learning (run_id, status, learn_from, learn_until, false_alarm_rate, asked_by, asked_at)
                        values (?, 'WAITING', ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                run.runId(),
                                run.learnFrom().atOffset(ZoneOffset.UTC),
                                run.learnUntil().atOffset(ZoneOffset.UTC),
                                run.falseAlarmRate(),
                                run.askedBy(),
                                run.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes the one that waits; one whose service has died fails. */
    Optional<Run> begin(Instant now) {
        jdbc.sql("""
                        update usual_learning set status = 'FAILED', ended_at = ?, detail = 'the service stopped meanwhile'
                        where status = 'RUNNING' and alive_at < ?""")
                .params(now.atOffset(ZoneOffset.UTC), now.minus(DEAD_AFTER).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(
                        "update usual_learning set status = 'RUNNING', alive_at = ? where status = 'WAITING' returning *")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(LearningTable::run)
                .optional();
    }

    /** Says how far it is; false if it is to stop. */
    boolean goesOn(UUID run, int done, int legs, Instant now) {
        return jdbc.sql("""
                        update usual_learning set legs_done = ?, legs = ?, alive_at = ?
                        where run_id = ? and status = 'RUNNING' and not cancel_asked""")
                        .params(done, legs, now.atOffset(ZoneOffset.UTC), run)
                        .update()
                == 1;
    }

    void end(UUID run, Status status, String detail, Integer version, Instant now) {
        jdbc.sql("""
                        update usual_learning set status = ?, detail = ?, version = ?, ended_at = ?
                        where run_id = ? and status = 'RUNNING'""")
                .params(status.name(), detail, version, now.atOffset(ZoneOffset.UTC), run)
                .update();
    }

    /** One that waits ends at once; one that runs, when it next looks. */
    void cancel(UUID run, Instant now) {
        jdbc.sql("""
                        update usual_learning set cancel_asked = true,
                            status = case when status = 'WAITING' then 'CANCELLED' else status end,
                            ended_at = case when status = 'WAITING' then ?::timestamptz else ended_at end
                        where run_id = ? and status in ('WAITING', 'RUNNING')""").params(now.atOffset(ZoneOffset.UTC), run).update();
    }

    Optional<Run> find(UUID run) {
        return jdbc.sql("select * from usual_learning where run_id = ?")
                .param(run)
                .query(LearningTable::run)
                .optional();
    }

    /** Newest first. */
    Page<Run> list(Paging paging) {
        List<Run> read = jdbc.sql("""
                        select * from usual_learning where ?::uuid is null or run_id < ?::uuid order by run_id desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(LearningTable::run)
                .list();
        return Page.of(read, paging, run -> run.runId().toString());
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("run_id", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getObject("learn_from", OffsetDateTime.class).toInstant(),
                row.getObject("learn_until", OffsetDateTime.class).toInstant(),
                row.getDouble("false_alarm_rate"),
                row.getInt("legs_done"),
                row.getObject("legs", Integer.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("detail"),
                row.getObject("version", Integer.class));
    }
}
