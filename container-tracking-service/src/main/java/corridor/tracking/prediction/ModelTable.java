package corridor.tracking.prediction;

import corridor.events.PortJson;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The table {@code prediction_model}: learning runs. An instance takes a run for a while and must keep saying that it is at it;
 * if it falls silent another begins it anew under the next attempt, and what the first still has to say is not heard. The
 * database's clock decides.
 */
@Component
class ModelTable {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final TypeReference<List<Verdict>> VERDICTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A run that this instance, and nobody else, works on. */
    record Run(UUID modelId, int attempt) {}

    /** The id of the run that is to come; one waits already, or is added. */
    UUID ask(String by) {
        jdbc.sql("""
            insert into prediction_model (model_id, status, requested_at, requested_by)
            values (?, 'QUEUED', ?, ?) on conflict do nothing\
            """).params(Ids.next(), now(), by).update();
        return jdbc.sql("select model_id from prediction_model where status = 'QUEUED'")
                .query(UUID.class)
                .optional()
                .orElseGet(() -> jdbc.sql("select max(model_id::text)::uuid from prediction_model")
                        .query(UUID.class)
                        .single());
    }

    /** True if nobody has asked since. */
    boolean noneSince(Instant time) {
        return jdbc.sql("select not exists (select from prediction_model where requested_at > ?)")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the run that waits, or the one whose instance has fallen silent. Of two instances that do so at once, the index that
     * lets one run at a time refuses the second.
     */
    Optional<Run> take() {
        return jdbc.sql("""
            update prediction_model set status = 'RUNNING', attempt = attempt + 1, progress = 0,
                leased_until = clock_timestamp() + ? * interval '1 millisecond'
            where model_id = (
                select model_id from prediction_model
                where status = 'RUNNING' and leased_until < clock_timestamp()
                   or status = 'QUEUED' and not exists (
                       select from prediction_model where status = 'RUNNING')
                order by model_id limit 1 for update skip locked)
            returning model_id, attempt\
            """)
                .param(LEASE.toMillis())
                .query((row, number) -> new Run(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
    }

    /** False if the run is not this instance's any more, or not wanted. */
    boolean renew(Run run, double progress, String doing) {
        return jdbc.sql("""
            update prediction_model set progress = ?, doing = ?,
                leased_until = clock_timestamp() + ? * interval '1 millisecond'
            where model_id = ? and attempt = ? and status = 'RUNNING'\
            """)
                        .params(progress, doing, LEASE.toMillis(), run.modelId(), run.attempt())
                        .update()
                == 1;
    }

    /** False if the run is not this instance's any more; then nothing was written. */
    boolean end(Run run, ModelView.Status status, String doing, Integer visits, List<Verdict> verdicts) {
        return jdbc.sql("""
            update prediction_model set status = ?, doing = ?, visits = ?, verdicts = ?::jsonb, finished_at = ?,
                progress = case when ? = 'DONE' then 1 else progress end, leased_until = null
            where model_id = ? and attempt = ? and status = 'RUNNING'\
            """)
                        .params(
                                status.name(),
                                doing,
                                visits,
                                PortJson.mapper().writeValueAsString(verdicts),
                                now(),
                                status.name(),
                                run.modelId(),
                                run.attempt())
                        .update()
                == 1;
    }

    /** Ends a run that has not ended; one that has stays as it is. */
    void cancel(UUID modelId) {
        jdbc.sql("""
            update prediction_model set status = 'CANCELLED', finished_at = ?, leased_until = null
            where model_id = ? and status in ('QUEUED', 'RUNNING')\
            """).params(now(), modelId).update();
    }

    Optional<ModelView> find(UUID modelId) {
        return jdbc.sql("select * from prediction_model where model_id = ?")
                .param(modelId)
                .query(ModelTable::model)
                .optional();
    }

    /** Newest first: ids grow with time. */
    List<ModelView> newestFirst(Paging paging) {
        return jdbc.sql("""
            select * from prediction_model where (?::uuid is null or model_id < ?::uuid)
            order by model_id desc limit ?\
            """)
                .params(paging.after(), paging.after(), paging.toRead())
                .query(ModelTable::model)
                .list();
    }

    void keep(UUID modelId, Quantity quantity, Learnt learnt, boolean takesOver) {
        if (takesOver) {
            jdbc.sql("update predictor set in_force = false where quantity = ? and in_force")
                    .param(quantity.name())
                    .update();
        }
        jdbc.sql("insert into predictor (model_id, quantity, sha256, learned, in_force) values (?, ?, ?, ?, ?)")
                .params(modelId, quantity.name(), learnt.sha256(), learnt.bytes(), takesOver)
                .update();
    }

    /** Which version predicts each quantity; none where none has been learned. */
    Map<Quantity, UUID> inForce() {
        Map<Quantity, UUID> inForce = new EnumMap<>(Quantity.class);
        jdbc.sql("select quantity, model_id from predictor where in_force").query((ResultSet row) -> {
            inForce.put(Quantity.valueOf(row.getString(1)), row.getObject(2, UUID.class));
        });
        return inForce;
    }

    byte[] learned(UUID modelId, Quantity quantity) {
        return jdbc.sql("select learned from predictor where model_id = ? and quantity = ?")
                .params(modelId, quantity.name())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static ModelView model(ResultSet row, int number) throws SQLException {
        String verdicts = row.getString("verdicts");
        return new ModelView(
                row.getObject("model_id", UUID.class),
                ModelView.Status.valueOf(row.getString("status")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getDouble("progress"),
                row.getString("doing"),
                row.getObject("finished_at") == null
                        ? null
                        : row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                (Integer) row.getObject("visits"),
                verdicts == null ? List.of() : PortJson.mapper().readValue(verdicts, VERDICTS));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
