package corridor.optimizer.solving;

import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code plan}, as those see it who ask for plans and use them. */
@Repository
class PlanTable {
    /** The first half of the advisory locks of subjects, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x0b47;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is new in a plan that was just asked for. */
    record NewPlan(UUID planId, String kind, String subject, Lane lane, String task, Limits limits, UUID follows) {}

    void insert(NewPlan plan, String by) {
        jdbc.sql("""
                        with asked as (
                            insert into plan (plan_id, kind, subject, lane, status, requested_at, requested_by, task,
                                max_seconds, max_nodes, seed, follows)
                            values (:id, :kind, :subject, :lane, 'QUEUED', :now, :by, :task::json,
                                :seconds, :nodes, :seed, :follows)
                            returning plan_id, requested_at)
                        insert into plan_progress (plan_id, number, at, status, nodes, elapsed_millis)
                        select plan_id, 1, requested_at, 'QUEUED', 0, 0 from asked""")
                .param("id", plan.planId())
                .param("kind", plan.kind())
                .param("subject", plan.subject())
                .param("lane", plan.lane().name())
                .param("now", now())
                .param("by", by)
                .param("task", plan.task())
                .param("seconds", plan.limits().maxSeconds())
                .param("nodes", plan.limits().maxNodes())
                .param("seed", plan.limits().seed())
                .param("follows", plan.follows())
                .update();
    }

    int waiting() {
        return jdbc.sql("select count(*) from plan where status in ('QUEUED', 'RUNNING')")
                .query(Integer.class)
                .single();
    }

    Optional<PlanOnRecord> find(String kind, UUID planId) {
        return jdbc.sql("select * from plan where plan_id = ? and kind = ?")
                .params(planId, kind)
                .query(PlanTable::plan)
                .optional();
    }

    Optional<PlanOnRecord> lock(String kind, UUID planId) {
        return jdbc.sql("select * from plan where plan_id = ? and kind = ? for update")
                .params(planId, kind)
                .query(PlanTable::plan)
                .optional();
    }

    boolean hasEnded(UUID planId) {
        return jdbc.sql("select status from plan where plan_id = ?")
                .param(planId)
                .query(String.class)
                .optional()
                .map(status -> Status.valueOf(status).isEnd())
                .orElse(true);
    }

    /** Those of the plans that have ended. */
    List<UUID> endedOf(Collection<UUID> planIds) {
        return jdbc.sql("select plan_id from plan where plan_id = any(?) and status not in ('QUEUED', 'RUNNING')")
                .param(planIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Plan ids grow with time, so the newest come first. Without tasks and results, which may be large. */
    List<PlanOnRecord> newestFirst(String kind, Paging paging) {
        return jdbc.sql("""
                        select plan_id, kind, subject, status, null as task, max_seconds, max_nodes, seed, requested_at,
                            requested_by, best, bound, nodes, elapsed_millis, null as result, because, finished_at,
                            accepted_at, accepted_by, replaced_by, follows
                        from plan where kind = ? and (?::uuid is null or plan_id < ?::uuid)
                        order by plan_id desc limit ?""")
                .params(kind, paging.after(), paging.after(), paging.toRead())
                .query(PlanTable::plan)
                .list();
    }

    void cancel(UUID planId) {
        jdbc.sql("""
                        with gone as (
                            update plan set status = 'CANCELLED', finished_at = ?, leased_until = null
                            where plan_id = ? returning plan_id, status, finished_at, best, bound, nodes, elapsed_millis)
                        insert into plan_progress (plan_id, number, at, status, best, bound, nodes, elapsed_millis)
                        select plan_id, (select max(number) + 1 from plan_progress told where told.plan_id = gone.plan_id),
                            finished_at, status, best, bound, nodes, elapsed_millis from gone""").params(now(), planId).update();
    }

    /** Until the transaction ends, nobody else accepts a plan for this subject. */
    void lockSubject(PlanOnRecord plan) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK_SPACE, Objects.hash(plan.kind(), plan.subject()))
                .query((row, number) -> true)
                .list();
    }

    Optional<UUID> inForce(PlanOnRecord plan) {
        return jdbc.sql("""
                        select plan_id from plan
                        where kind = ? and subject = ? and accepted_at is not null and replaced_by is null""")
                .params(plan.kind(), plan.subject())
                .query(UUID.class)
                .optional();
    }

    void replace(UUID planId, UUID by) {
        jdbc.sql("update plan set replaced_by = ? where plan_id = ?")
                .params(by, planId)
                .update();
    }

    void accept(UUID planId, String by) {
        jdbc.sql("update plan set accepted_at = ?, accepted_by = ? where plan_id = ?")
                .params(now(), by, planId)
                .update();
    }

    private static PlanOnRecord plan(ResultSet row, int number) throws SQLException {
        return new PlanOnRecord(
                row.getObject("plan_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                row.getString("task"),
                limits(row),
                instant(row, "requested_at"),
                row.getString("requested_by"),
                progress(row),
                row.getString("result"),
                row.getString("because"),
                instant(row, "finished_at"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"),
                row.getObject("replaced_by", UUID.class),
                row.getObject("follows", UUID.class));
    }

    static Limits limits(ResultSet row) throws SQLException {
        return new Limits(row.getDouble("max_seconds"), row.getObject("max_nodes", Long.class), row.getLong("seed"));
    }

    static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("best", Long.class),
                row.getObject("bound", Long.class),
                row.getLong("nodes"),
                row.getLong("elapsed_millis"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
