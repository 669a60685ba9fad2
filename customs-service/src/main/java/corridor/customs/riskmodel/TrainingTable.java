package corridor.customs.riskmodel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions, as those see them who train. One takes a version for a while and must keep saying that he is at it; who falls
 * silent is replaced under the next attempt number, and not heard any more. The database's clock decides.
 */
@Repository
class TrainingTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RiskModelSettings settings;

    TrainingTable(JdbcClient jdbc, JsonMapper json, RiskModelSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    /** A version that nobody else trains. */
    record Lease(String version, int attempt, Instant from, Instant to, long seed) {}

    @Transactional
    public Optional<Lease> take() {
        return jdbc.sql("""
                        update risk_model set state = 'TRAINING', attempt = attempt + 1, progress = 0,
                            leased_until = clock_timestamp() + ? * interval '1 millisecond'
                        where version = (
                            select version from risk_model
                            where state = 'QUEUED' or state = 'TRAINING' and leased_until < clock_timestamp()
                            order by number limit 1 for update skip locked)
                        returning *""")
                .param(settings.lease().toMillis())
                .query((row, n) -> new Lease(
                        row.getString("version"),
                        row.getInt("attempt"),
                        ModelTable.instant(row, "span_from"),
                        ModelTable.instant(row, "span_to"),
                        row.getLong("seed")))
                .optional();
    }

    /** False if it is not this one's any more, or not wanted. */
    boolean renew(Lease lease, int progress) {
        return jdbc.sql("""
                        update risk_model set progress = ?, leased_until = clock_timestamp() + ? * interval '1 millisecond'
                        where version = ? and attempt = ? and state = 'TRAINING'""")
                        .params(progress, settings.lease().toMillis(), lease.version(), lease.attempt())
                        .update()
                == 1;
    }

    /** Lets another begin at once. */
    void giveBack(Lease lease) {
        jdbc.sql("""
                        update risk_model set state = 'QUEUED', leased_until = null
                        where version = ? and attempt = ? and state = 'TRAINING'""").params(lease.version(), lease.attempt()).update();
    }

    /** False if it is not this one's any more; then nothing was written. */
    boolean end(Lease lease, State state, String because) {
        return jdbc.sql("""
                        update risk_model set state = ?, because = ?, finished_at = clock_timestamp(), leased_until = null
                        where version = ? and attempt = ? and state = 'TRAINING'""")
                        .params(state.name(), because, lease.version(), lease.attempt())
                        .update()
                == 1;
    }

    /** The same for one that is done. */
    boolean end(Lease lease, List<Examined> history, Learning.Learned learned) {
        byte[] bytes = learned.model().bytes();
        return jdbc.sql("""
                        update risk_model set state = 'CANDIDATE', progress = 100, finished_at = clock_timestamp(),
                            leased_until = null, declarations = ?, wrong = ?, at_random = ?, first_lodged = ?,
                            last_lodged = ?, measures = ?::json, baseline = ?::json, bytes = ?, sha256 = ?
                        where version = ? and attempt = ? and state = 'TRAINING'""")
                        .params(
                                history.size(),
                                history.stream().filter(Examined::wrong).count(),
                                history.stream().filter(Examined::atRandom).count(),
                                history.getFirst().lodgedAt().atOffset(ZoneOffset.UTC),
                                history.getLast().lodgedAt().atOffset(ZoneOffset.UTC),
                                json.writeValueAsString(learned.measures()),
                                json.writeValueAsString(learned.baseline()),
                                bytes,
                                sha256(bytes),
                                lease.version(),
                                lease.attempt())
                        .update()
                == 1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
