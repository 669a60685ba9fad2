package corridor.optimizer.solving;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code retrieval_plan}, as solvers see it. A solver takes a plan for a while and must keep saying that it is at
 * it; if it falls silent, another takes the plan over under the next attempt number, and whatever the first one still has
 * to say under the old number is not heard. The database's clock decides, since solvers' clocks may differ.
 */
@Repository
class Leases {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SolvingSettings settings;
    private final Clock clock;

    Leases(JdbcClient jdbc, JsonMapper json, SolvingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** A plan that this solver, and nobody else, works on. */
    record Lease(UUID planId, int attempt, PlanTask task) {}

    /** Takes the plan that has waited longest, or one whose solver has fallen silent. */
    Optional<Lease> take() {
        return jdbc.sql("""
                        update retrieval_plan set status = 'RUNNING', attempt = attempt + 1,
                            leased_until = clock_timestamp() + ? * interval '1 millisecond',
                            started_at = coalesce(started_at, clock_timestamp())
                        where plan_id = (
                            select plan_id from retrieval_plan
                            where status = 'QUEUED' or status = 'RUNNING' and leased_until < clock_timestamp()
                            order by plan_id limit 1 for update skip locked)
                        returning plan_id, attempt, task""")
                .param(settings.lease().toMillis())
                .query((row, number) -> new Lease(
                        row.getObject("plan_id", UUID.class),
                        row.getInt("attempt"),
                        json.readValue(row.getString("task"), PlanTask.class)))
                .optional();
    }

    /** Says how far the work is. False if the plan is not this solver's any more, or not wanted. */
    boolean renew(Lease lease, Progress progress) {
        return jdbc.sql("""
                        update retrieval_plan set best = ?, lower_bound = ?, nodes = ?, elapsed_millis = ?,
                            leased_until = clock_timestamp() + ? * interval '1 millisecond'
                        where plan_id = ? and attempt = ? and status = 'RUNNING'""")
                        .params(
                                progress.relocations(),
                                progress.lowerBound(),
                                progress.nodes(),
                                progress.elapsedMillis(),
                                settings.lease().toMillis(),
                                lease.planId(),
                                lease.attempt())
                        .update()
                == 1;
    }

    /** Lets another solver begin at once. */
    void giveBack(Lease lease) {
        jdbc.sql("""
                        update retrieval_plan set status = 'QUEUED', leased_until = null
                        where plan_id = ? and attempt = ? and status = 'RUNNING'""").params(lease.planId(), lease.attempt()).update();
    }

    /** False if the plan is not this solver's any more; then nothing was written. */
    boolean end(Lease lease, Outcome outcome) {
        return jdbc.sql("""
                        update retrieval_plan set status = ?, best = ?, lower_bound = ?, nodes = ?, elapsed_millis = ?,
                            moves = ?::json, failure = ?, finished_at = ?, leased_until = null
                        where plan_id = ? and attempt = ? and status = 'RUNNING'""")
                        .params(
                                outcome.failure() == null ? "DONE" : "FAILED",
                                outcome.progress().relocations(),
                                outcome.progress().lowerBound(),
                                outcome.progress().nodes(),
                                outcome.progress().elapsedMillis(),
                                outcome.moves() == null ? null : json.writeValueAsString(outcome.moves()),
                                outcome.failure(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                lease.planId(),
                                lease.attempt())
                        .update()
                == 1;
    }
}
