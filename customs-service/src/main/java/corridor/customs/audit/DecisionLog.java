package corridor.customs.audit;

import corridor.port.ContainerNumber;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of decisions. Rows are only ever added; the database refuses anything else. */
@Repository
public class DecisionLog {
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};
    private static final String COLUMNS = """
            select id, declaration_id, container_number, what, made_by, made_at, inputs, outcome, reasons,
                rule_set_version, tariff_version, number, hash
            from decision left join decision_seal on decision_id = id""";

    /** An assessment takes some 40 KB, and a statement of megabytes is hard on the heap. */
    private static final int AT_ONCE = 12;

    private static final String ADD = """
            insert into decision (id, declaration_id, container_number, what, made_by, made_at,
                inputs, outcome, reasons, rule_set_version, tariff_version)
            select id::uuid, declaration::uuid, box, what, made_by, ?, inputs::json, outcome::json, reasons::json,
                rule_set, tariff
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as each (id, declaration, box, what, made_by,
                inputs, outcome, reasons, rule_set, tariff, position)
            order by position""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a decision on record, in the transaction that carries it out. */
    public void add(Decision decision) {
        add(List.of(decision));
    }

    /** Likewise many, in the order given. */
    public void add(List<Decision> decisions) {
        for (int from = 0; from < decisions.size(); from += AT_ONCE) {
            insert(decisions.subList(from, Math.min(decisions.size(), from + AT_ONCE)));
        }
    }

    private void insert(List<Decision> decisions) {
        jdbc.sql(ADD)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        texts(decisions, each -> each.id().toString()),
                        texts(decisions, each -> Objects.toString(each.declarationId(), null)),
                        texts(decisions, DecisionLog::box),
                        texts(decisions, each -> each.what().name()),
                        texts(decisions, Decision::by),
                        texts(decisions, each -> json.writeValueAsString(each.inputs())),
                        texts(decisions, each -> json.writeValueAsString(each.outcome())),
                        texts(decisions, each -> json.writeValueAsString(each.reasons())),
                        texts(decisions, Decision::ruleSetVersion),
                        texts(decisions, Decision::tariffVersion))
                .update();
    }

    private static String[] texts(List<Decision> decisions, Function<Decision, String> what) {
        return decisions.stream().map(what).toArray(String[]::new);
    }

    private static String box(Decision decision) {
        return decision.containerNumber() == null
                ? null
                : decision.containerNumber().value();
    }

    /** What was decided about a declaration, in the order in which it was. */
    public List<DecisionOnRecord> about(UUID declarationId, Paging paging) {
        return jdbc.sql(COLUMNS + " where declaration_id = ? and (?::uuid is null or id > ?::uuid) order by id limit ?")
                .params(declarationId, paging.after(), paging.after(), paging.toRead())
                .query(this::row)
                .list();
    }

    /** All of it. */
    List<DecisionOnRecord> about(UUID declarationId) {
        return jdbc.sql(COLUMNS + " where declaration_id = ? order by id")
                .param(declarationId)
                .query(this::row)
                .list();
    }

    /** One decision as it stands on record. */
    public Optional<DecisionOnRecord> find(UUID decisionId) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(decisionId)
                .query(this::row)
                .optional();
    }

    /** What was decided, as the record it was written from. */
    public <T> T outcome(UUID decisionId, Class<T> type) {
        return json.treeToValue(
                jdbc.sql(COLUMNS + " where id = ?")
                        .param(decisionId)
                        .query(this::row)
                        .single()
                        .outcome(),
                type);
    }

    private DecisionOnRecord row(ResultSet row, int number) throws SQLException {
        String container = row.getString("container_number");
        byte[] hash = row.getBytes("hash");
        return new DecisionOnRecord(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                container == null ? null : new ContainerNumber(container),
                What.valueOf(row.getString("what")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                json.readTree(row.getString("inputs")),
                json.readTree(row.getString("outcome")),
                json.readValue(row.getString("reasons"), SENTENCES),
                row.getString("rule_set_version"),
                row.getString("tariff_version"),
                hash == null ? null : row.getLong("number"),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }
}
