package corridor.customs.riskmodel;

import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of the model, as officers see them. */
@Repository
class ModelTable {
    /** Of our advisory locks; who has it is the only one to change what is in service. */
    private static final long LOCK = 0x0c0d_0000_0001L;

    private static final String ALL = """
            select version, number, state, progress, asked_by, asked_at, span_from, span_to, seed, finished_at, because,
                declarations, wrong, at_random, first_lodged, last_lodged, sha256, measures, decided_by, decided_at,
                decision, active_since, retired_at, drift_noticed
            from risk_model""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ModelTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Empty if another one is being trained. */
    Optional<String> ask(String by, Instant from, Instant to, long seed) {
        return jdbc.sql("""
                        with drawn as (select nextval('risk_model_number') as number)
                        insert into risk_model (version, number, state, asked_by, asked_at, span_from, span_to, seed)
                        select 'model-' || number, number, 'QUEUED', ?, ?, ?, ?, ? from drawn
                        on conflict do nothing returning version""")
                .params(
                        by,
                        now(),
                        from == null ? null : from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        seed)
                .query(String.class)
                .optional();
    }

    Optional<ModelOnRecord> find(String version) {
        return jdbc.sql(ALL + " where version = ?")
                .param(version)
                .query(this::row)
                .optional();
    }

    List<ModelOnRecord> newestFirst(Paging paging) {
        return jdbc.sql(ALL + " where (?::bigint is null or number < ?::bigint) order by number desc limit ?")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(this::row)
                .list();
    }

    Optional<String> active() {
        return jdbc.sql("select version from risk_model where state = 'ACTIVE'")
                .query(String.class)
                .optional();
    }

    Optional<byte[]> bytes(String version) {
        return jdbc.sql("select bytes from risk_model where version = ? and bytes is not null")
                .param(version)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Optional<Baseline> baseline(String version) {
        return jdbc.sql("select baseline from risk_model where version = ? and baseline is not null")
                .param(version)
                .query((row, n) -> json.readValue(row.getString(1), Baseline.class))
                .optional();
    }

    /** Until the transaction ends, nobody else changes what is in service. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    boolean cancel(String version) {
        return jdbc.sql("""
                        update risk_model set state = 'CANCELLED', finished_at = ?, leased_until = null
                        where version = ? and state in ('QUEUED', 'TRAINING')""").params(now(), version).update() == 1;
    }

    /** Whatever is in service is so no more. */
    void retireActive() {
        jdbc.sql("update risk_model set state = 'RETIRED', retired_at = ? where state = 'ACTIVE'")
                .param(now())
                .update();
    }

    void activate(String version) {
        jdbc.sql("update risk_model set state = 'ACTIVE', active_since = ?, retired_at = null where version = ?")
                .params(now(), version)
                .update();
    }

    void refuse(String version) {
        jdbc.sql("update risk_model set state = 'REFUSED' where version = ?")
                .param(version)
                .update();
    }

    void judged(String version, String by, String reason) {
        jdbc.sql("update risk_model set decided_by = ?, decided_at = ?, decision = ? where version = ?")
                .params(by, now(), reason, version)
                .update();
    }

    /** @param notice null if all is well again */
    void noticeDrift(String version, ModelOnRecord.DriftNotice notice) {
        jdbc.sql("update risk_model set drift_noticed = ?::jsonb where version = ?")
                .params(notice == null ? null : json.writeValueAsString(notice), version)
                .update();
    }

    private ModelOnRecord row(ResultSet row, int n) throws SQLException {
        String sha256 = row.getString("sha256");
        String measures = row.getString("measures");
        String drift = row.getString("drift_noticed");
        return new ModelOnRecord(
                row.getString("version"),
                State.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                instant(row, "span_from"),
                instant(row, "span_to"),
                row.getLong("seed"),
                instant(row, "finished_at"),
                row.getString("because"),
                sha256 == null
                        ? null
                        : new ModelOnRecord.Trained(
                                row.getInt("declarations"),
                                row.getInt("wrong"),
                                row.getInt("at_random"),
                                instant(row, "first_lodged"),
                                instant(row, "last_lodged"),
                                sha256),
                measures == null ? null : json.readValue(measures, Measures.class),
                row.getString("decided_by") == null
                        ? null
                        : new ModelOnRecord.Judged(
                                row.getString("decided_by"), instant(row, "decided_at"), row.getString("decision")),
                instant(row, "active_since"),
                instant(row, "retired_at"),
                drift == null ? null : json.readValue(drift, ModelOnRecord.DriftNotice.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
