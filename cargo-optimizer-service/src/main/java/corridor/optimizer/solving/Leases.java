package corridor.optimizer.solving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code plan}, as solvers see it. A solver takes a plan for a while and must keep saying that it is at it; if it
 * falls silent, another takes the plan over under the next attempt number, and whatever the first one still has to say
 * under the old number is not heard. The database's clock decides, since solvers' clocks may differ.
 */
@Repository
class Leases {
    private static final String NOTE = """
             insert into plan_progress (plan_id, number, at, status, best, bound, nodes, elapsed_millis)
             select plan_id, (select max(number) + 1 from plan_progress told where told.plan_id = now.plan_id),
                 clock_timestamp(), status, best, bound, nodes, elapsed_millis from now""";

    private final JdbcClient jdbc;
    private final SolvingSettings settings;

    Leases(JdbcClient jdbc, SolvingSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * A plan that this solver, and nobody else, works on.
     *
     * @param before how far those came who had it before
     * @param result the best plan so far; null while there is none
     * @param waiting how many others waited in its lane when it was taken
     */
    record Lease(
            UUID planId,
            String kind,
            String subject,
            int attempt,
            String task,
            Limits limits,
            Progress before,
            String result,
            int waiting) {}

    /**
     * Takes the plan of a lane that has waited longest, or one whose solver has fallen silent. That it was taken need not be
     * on the disk before the work begins: a database that forgets it has the plan still waiting, and another solver takes it.
     */
    @Transactional
    public Optional<Lease> take(Lane lane) {
        Optional<Lease> taken = jdbc.sql("""
                        update plan set status = 'RUNNING', attempt = attempt + 1,
                            leased_until = clock_timestamp() + ? * interval '1 millisecond',
                            started_at = coalesce(started_at, clock_timestamp())
                        where plan_id = (
                            select plan_id from plan
                            where lane = ? and (status = 'QUEUED' or status = 'RUNNING' and leased_until < clock_timestamp())
                            order by plan_id limit 1 for update skip locked)
                        returning *, set_config('synchronous_commit', 'off', true), (select count(*) from plan other
                            where other.lane = plan.lane and other.status = 'QUEUED' and other.plan_id <> plan.plan_id) waiting""")
                .params(settings.lease().toMillis(), lane.name())
                .query((row, number) -> new Lease(
                        row.getObject("plan_id", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getInt("attempt"),
                        row.getString("task"),
                        PlanTable.limits(row),
                        PlanTable.progress(row),
                        row.getString("result"),
                        row.getInt("waiting")))
                .optional();
        taken.ifPresent(lease -> jdbc.sql("with now as (select * from plan where plan_id = ?)" + NOTE)
                .param(lease.planId())
                .update());
        return taken;
    }

    /**
     * Says how far the work is. False if the plan is not this solver's any more, or not wanted.
     *
     * @param result the best plan so far; null if it is the one that was told before
     * @param isNews true if something got better
     */
    boolean renew(Lease lease, Progress progress, String result, boolean isNews) {
        String renewal = """
                update plan set best = ?, bound = ?, nodes = ?, elapsed_millis = ?, result = coalesce(?::json, result),
                    leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where plan_id = ? and attempt = ? and status = 'RUNNING'""";
        return jdbc.sql(isNews ? "with now as (" + renewal + " returning *)" + NOTE : renewal)
                        .params(
                                progress.best(),
                                progress.bound(),
                                progress.nodes(),
                                progress.elapsedMillis(),
                                result,
                                settings.lease().toMillis(),
                                lease.planId(),
                                lease.attempt())
                        .update()
                == 1;
    }

    /** Lets another solver begin at once. */
    void giveBack(Lease lease) {
        jdbc.sql("""
                        update plan set status = 'QUEUED', leased_until = null
                        where plan_id = ? and attempt = ? and status = 'RUNNING'""").params(lease.planId(), lease.attempt()).update();
    }

    /** False if the plan is not this solver's any more; then nothing was written. */
    boolean end(Lease lease, Outcome outcome) {
        List<UUID> ended = jdbc.sql("""
                        update plan set status = ?, best = ?, bound = ?, nodes = ?, elapsed_millis = ?,
                            result = ?::json, because = ?, finished_at = clock_timestamp(), leased_until = null
                        where plan_id = ? and attempt = ? and status = 'RUNNING' returning plan_id""")
                .params(
                        outcome.status().name(),
                        outcome.progress().best(),
                        outcome.progress().bound(),
                        outcome.progress().nodes(),
                        outcome.progress().elapsedMillis(),
                        outcome.result(),
                        outcome.because(),
                        lease.planId(),
                        lease.attempt())
                .query(UUID.class)
                .list();
        ended.forEach(planId -> jdbc.sql("with now as (select * from plan where plan_id = ?)" + NOTE)
                .param(planId)
                .update());
        return !ended.isEmpty();
    }
}
