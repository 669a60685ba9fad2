package corridor.customs.audit;

import corridor.events.PortJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of decisions as JSON lines, for a verifier that does without this service. All of it is of one moment, and
 * its last line says where it ends, so that half a file is not taken for a whole one.
 */
@Component
class Export {
    private static final int ROWS_AT_ONCE = 200;
    private static final String DECISION = """
            d.id, d.declaration_id, d.container_number, d.what, d.made_by, d.made_at, d.inputs, d.outcome, d.reasons,
            d.rule_set_version, d.tariff_version""";
    private static final String SEALED = "select s.number, s.decision_id, s.content_hash, s.previous_hash, s.hash, "
            + DECISION
            + " from decision_seal s left join decision d on d.id = s.decision_id where s.number > ? order by s.number";
    private static final String UNSEALED = "select w.decision_id is not null as waiting, " + DECISION + """
             from decision d left join decision_seal s on s.decision_id = d.id
            left join decision_to_seal w on w.decision_id = d.id
            where s.number is null order by d.made_at, d.id""";

    private final JdbcTemplate jdbc;
    private final SealTable seals;
    private final TransactionTemplate ofOneMoment;
    private final Clock clock;

    Export(DataSource database, SealTable seals, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.seals = seals;
        this.ofOneMoment = new TransactionTemplate(transactions);
        this.ofOneMoment.setReadOnly(true);
        this.ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Writes the seals after a number with their decisions, then the decisions that have none, then the end. */
    void write(long after, OutputStream out) {
        ofOneMoment.executeWithoutResult(status -> {
            Seal.Last last = seals.last();
            long[] lines = {0};
            jdbc.query(
                    SEALED,
                    row -> {
                        line(out, sealed(row));
                        lines[0]++;
                    },
                    after);
            jdbc.query(UNSEALED, row -> {
                line(out, Map.of("waiting", row.getBoolean("waiting"), "decision", decision(row)));
                lines[0]++;
            });
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("lines", lines[0]);
            end.put("number", last.number());
            end.put("hash", last.hex());
            end.put("at", clock.instant());
            line(out, Map.of("end", end));
        });
    }

    private static Map<String, Object> sealed(ResultSet row) throws SQLException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", row.getLong("number"));
        line.put("decisionId", row.getString("decision_id"));
        line.put("contentHash", HexFormat.of().formatHex(row.getBytes("content_hash")));
        line.put("previousHash", HexFormat.of().formatHex(row.getBytes("previous_hash")));
        line.put("hash", HexFormat.of().formatHex(row.getBytes("hash")));
        if (row.getString("id") != null) {
            line.put("decision", decision(row));
        }
        return line;
    }

    /** Its texts as they are kept, letter by letter: they are what was sealed. */
    private static Map<String, Object> decision(ResultSet row) throws SQLException {
        Instant at = row.getObject("made_at", OffsetDateTime.class).toInstant();
        Map<String, Object> decision = new LinkedHashMap<>();
        for (String column : new String[] {"id", "declaration_id", "container_number", "what", "made_by"}) {
            decision.put(column, row.getString(column));
        }
        decision.put("made_at", at);
        decision.put("made_at_micros", ChronoUnit.MICROS.between(Instant.EPOCH, at));
        for (String column : new String[] {"inputs", "outcome", "reasons", "rule_set_version", "tariff_version"}) {
            decision.put(column, row.getString(column));
        }
        return decision;
    }

    private static void line(OutputStream out, Map<String, Object> line) {
        try {
            out.write(PortJson.mapper().writeValueAsBytes(line));
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
