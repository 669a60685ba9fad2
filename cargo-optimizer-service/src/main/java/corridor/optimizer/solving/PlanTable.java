package corridor.optimizer.solving;

import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code retrieval_plan}, as those see it who ask for plans and use them. */
@Repository
class PlanTable {
    private static final TypeReference<List<PlannedMove>> MOVES = new TypeReference<>() {};
    /** The first half of the advisory locks of bays, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x0b47;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PlanTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID planId, PlanTask task, String by) {
        jdbc.sql("""
                        insert into retrieval_plan (plan_id, block, bay, status, requested_at, requested_by, task)
                        values (?, ?, ?, 'QUEUED', ?, ?, ?::json)""")
                .params(planId, task.block(), task.bay(), now(), by, json.writeValueAsString(task))
                .update();
    }

    Optional<PlanOnRecord> find(UUID planId) {
        return jdbc.sql("select * from retrieval_plan where plan_id = ?")
                .param(planId)
                .query(this::plan)
                .optional();
    }

    Optional<PlanOnRecord> lock(UUID planId) {
        return jdbc.sql("select * from retrieval_plan where plan_id = ? for update")
                .param(planId)
                .query(this::plan)
                .optional();
    }

    boolean hasEnded(UUID planId) {
        return jdbc.sql("select status from retrieval_plan where plan_id = ?")
                .param(planId)
                .query(String.class)
                .optional()
                .map(status -> Status.valueOf(status).isEnd())
                .orElse(true);
    }

    /** Plan ids grow with time, so the newest come first. */
    List<PlanOnRecord> newestFirst(Paging paging) {
        return jdbc.sql("""
                        select * from retrieval_plan where ?::uuid is null or plan_id < ?::uuid
                        order by plan_id desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(this::plan)
                .list();
    }

    void cancel(UUID planId) {
        jdbc.sql("""
                        update retrieval_plan set status = 'CANCELLED', finished_at = ?, leased_until = null
                        where plan_id = ?""").params(now(), planId).update();
    }

    /** Until the transaction ends, nobody else accepts a plan for this bay. */
    void lockBay(PlanTask task) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK_SPACE, Objects.hash(task.block(), task.bay()))
                .query((row, number) -> true)
                .list();
    }

    Optional<UUID> inForce(PlanTask task) {
        return jdbc.sql("""
                        select plan_id from retrieval_plan
                        where block = ? and bay = ? and accepted_at is not null and replaced_by is null""").params(task.block(), task.bay()).query(UUID.class).optional();
    }

    void replace(UUID planId, UUID by) {
        jdbc.sql("update retrieval_plan set replaced_by = ? where plan_id = ?")
                .params(by, planId)
                .update();
    }

    void accept(UUID planId, String by) {
        jdbc.sql("update retrieval_plan set accepted_at = ?, accepted_by = ? where plan_id = ?")
                .params(now(), by, planId)
                .update();
    }

    private PlanOnRecord plan(ResultSet row, int number) throws SQLException {
        String moves = row.getString("moves");
        return new PlanOnRecord(
                row.getObject("plan_id", UUID.class),
                json.readValue(row.getString("task"), PlanTask.class),
                Status.valueOf(row.getString("status")),
                instant(row, "requested_at"),
                row.getString("requested_by"),
                row.getObject("best", Integer.class),
                row.getObject("lower_bound", Integer.class),
                row.getLong("nodes"),
                row.getLong("elapsed_millis"),
                instant(row, "finished_at"),
                moves == null ? null : json.readValue(moves, MOVES),
                row.getString("failure"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"),
                row.getObject("replaced_by", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
