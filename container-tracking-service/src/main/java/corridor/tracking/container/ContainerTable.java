package corridor.tracking.container;

import corridor.events.EventCatalog;
import corridor.events.Evidence;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code container} (one row per box, to lock), {@code container_event} and {@code container_telling} (facts and
 * their further tellings, only ever added to). Many rows are written by one statement, column by column.
 */
@Component
class ContainerTable {
    private static final String LOCK =
            "select number from container where number = any(?) order by number for no key update";
    private static final String FACTS = """
            select container, event_id, recorded_at, fingerprint, event_type, body::text, particulars::text, evidence::text,
                   sender_event_id, corrects, reason
            from container_event where container = any(?)""";
    private static final String INSERT = """
            insert into container_event (event_id, container, what, classifier, occurred_at, recorded_at, fingerprint,
                                         event_type, body, particulars, evidence, sender_event_id, corrects, reason)
            select id, container, what, classifier, occurred::timestamptz, recorded::timestamptz, fingerprint, type,
                   body::jsonb, particulars::jsonb, evidence::jsonb, name, corrects, reason
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as f (id, container, what, classifier, occurred, recorded, fingerprint, type, body, particulars, evidence,
                      name, corrects, reason)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    ContainerTable(JdbcClient jdbc, JdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** Returns false if there is no such box. */
    boolean lock(ContainerNumber number) {
        return lock(texts(List.of(number))) == 1;
    }

    /** In sorted order, and all are made before any is locked, so that two transactions never wait for each other. */
    void lockOrCreate(SortedSet<ContainerNumber> numbers) {
        String[] texts = texts(numbers);
        jdbc.sql("insert into container (number) select n from unnest(?) as n order by n on conflict do nothing")
                .param(texts)
                .update();
        lock(texts);
    }

    private int lock(String[] texts) {
        return jdbc.sql(LOCK).param(texts).query(String.class).list().size();
    }

    History history(ContainerNumber number) {
        return histories(List.of(number)).get(number);
    }

    /** One for each number; empty where nothing was told. */
    Map<ContainerNumber, History> histories(Collection<ContainerNumber> numbers) {
        String[] texts = texts(numbers);
        Map<String, List<RecordedFact>> facts = new HashMap<>();
        jdbc.sql(FACTS).param(texts).query((ResultSet row) -> {
            facts.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(recorded(row));
        });
        Map<String, List<Telling>> tellings = new HashMap<>();
        jdbc.sql("""
                        select container, t.*, e.event_id as fact_id from container_telling t
                        left join container_event e using (container, fingerprint)
                        where container = any(?)""").param(texts).query((ResultSet row) -> {
            tellings.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(telling(row));
        });
        Map<ContainerNumber, History> histories = new TreeMap<>();
        numbers.forEach(number -> histories.put(
                number,
                History.of(
                        facts.getOrDefault(number.value(), List.of()),
                        tellings.getOrDefault(number.value(), List.of()))));
        return histories;
    }

    void insert(List<RecordedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        statements.execute((ConnectionCallback<Integer>) connection -> {
            Columns<RecordedFact> each = new Columns<>(connection, facts);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setArray(1, each.of("uuid", RecordedFact::eventId));
                insert.setArray(
                        2, each.of("text", row -> row.fact().containerNumber().value()));
                insert.setArray(3, each.of("text", row -> row.what().name()));
                insert.setArray(
                        4, each.of("text", row -> row.fact().classifier().name()));
                insert.setArray(5, each.of("text", row -> row.occurredAt().toString()));
                insert.setArray(6, each.of("text", row -> row.recordedAt().toString()));
                insert.setArray(7, each.of("text", RecordedFact::fingerprint));
                insert.setArray(
                        8,
                        each.of(
                                "text",
                                row -> EventCatalog.wireName(row.fact().event().getClass())));
                insert.setArray(9, each.of("text", row -> json(row.fact().event())));
                insert.setArray(10, each.of("text", row -> json(row.fact().particulars())));
                insert.setArray(11, each.of("text", row -> json(row.fact().evidence())));
                insert.setArray(12, each.of("text", row -> named(row.fact()).eventId()));
                insert.setArray(13, each.of("text", row -> named(row.fact()).corrects()));
                insert.setArray(14, each.of("text", row -> named(row.fact()).reason()));
                return insert.executeUpdate();
            }
        });
    }

    void add(ContainerNumber number, Collection<Telling> tellings) {
        for (Telling telling : tellings) {
            jdbc.sql("""
                            insert into container_telling (telling_id, container, source, sender_event_id, fingerprint,
                                                           corrects, retracts, reason, evidence, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                    .params(
                            telling.fingerprint() == null ? telling.eventId() : Ids.next(),
                            number.value(),
                            telling.source(),
                            telling.name(),
                            telling.fingerprint(),
                            telling.corrects(),
                            telling.retracts(),
                            telling.naming() == null ? null : telling.naming().reason(),
                            json(telling.evidence()),
                            telling.recordedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static RecordedFact recorded(ResultSet row) throws SQLException {
        String type = row.getString(5);
        Class<? extends PortEvent> event = EventCatalog.byWireName(type)
                .orElseThrow(() -> new IllegalStateException("the books hold a fact of the unknown type " + type));
        String name = row.getString(9);
        Fact fact = new Fact(
                PortJson.mapper().readValue(row.getString(6), event),
                PortJson.mapper().readValue(row.getString(7), Particulars.class),
                PortJson.mapper().readValue(row.getString(8), Evidence.class),
                null,
                name == null ? null : new Naming(name, row.getString(10), row.getString(11)));
        return new RecordedFact(
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                fact,
                row.getString(4));
    }

    private static Telling telling(ResultSet row) throws SQLException {
        String name = row.getString("sender_event_id");
        UUID fact = row.getObject("fact_id", UUID.class);
        return new Telling(
                fact == null ? row.getObject("telling_id", UUID.class) : fact,
                row.getString("fingerprint"),
                PortJson.mapper().readValue(row.getString("evidence"), Evidence.class),
                name == null ? null : new Naming(name, row.getString("corrects"), row.getString("reason")),
                row.getString("retracts"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Naming named(Fact fact) {
        return fact.naming() == null ? NAMELESS : fact.naming();
    }

    private static final Naming NAMELESS = new Naming(null, null, null);

    private static String json(Object value) {
        return PortJson.mapper().writeValueAsString(value);
    }

    private static String[] texts(Collection<ContainerNumber> numbers) {
        return numbers.stream().map(ContainerNumber::value).toArray(String[]::new);
    }
}
