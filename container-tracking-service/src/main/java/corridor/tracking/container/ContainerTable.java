package corridor.tracking.container;

import corridor.events.EventCatalog;
import corridor.events.Evidence;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.port.ContainerNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code container} (one row per box, to lock) and {@code container_event} (facts, only ever added to). */
@Component
class ContainerTable {
    private static final String SELECT = """
            select container, event_id, recorded_at, fingerprint, event_type, body::text, particulars::text, evidence::text
            from container_event where container = any(?) order by occurred_at""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ContainerTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Returns false if there is no such box. */
    boolean lock(ContainerNumber number) {
        return jdbc.sql("select 1 from container where number = ? for update")
                .param(number.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** In sorted order, so that two transactions never wait for each other. */
    void lockOrCreate(SortedSet<ContainerNumber> numbers) {
        String[] texts = texts(numbers);
        jdbc.sql("insert into container (number) select n from unnest(?) as n order by n on conflict do nothing")
                .param(texts)
                .update();
        jdbc.sql("select number from container where number = any(?) order by number for update")
                .param(texts)
                .query(String.class)
                .list();
    }

    History history(ContainerNumber number) {
        return histories(List.of(number)).get(number);
    }

    /** One for each number; empty where nothing was told. */
    Map<ContainerNumber, History> histories(Collection<ContainerNumber> numbers) {
        Map<ContainerNumber, List<RecordedFact>> facts =
                jdbc.sql(SELECT).param(texts(numbers)).query(ContainerTable::recorded).list().stream()
                        .collect(Collectors.groupingBy(
                                recorded -> recorded.fact().containerNumber()));
        Map<ContainerNumber, History> histories = new TreeMap<>();
        numbers.forEach(number -> histories.put(number, History.of(facts.getOrDefault(number, List.of()))));
        return histories;
    }

    void insert(List<RecordedFact> facts) {
        batches.batchUpdate("""
                insert into container_event (event_id, container, what, classifier, occurred_at, recorded_at, fingerprint,
                                             event_type, body, particulars, evidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""", facts, 500, (row, recorded) -> {
            Fact fact = recorded.fact();
            row.setObject(1, recorded.eventId());
            row.setString(2, fact.containerNumber().value());
            row.setString(3, fact.what().name());
            row.setString(4, fact.classifier().name());
            row.setObject(5, fact.occurredAt().atOffset(ZoneOffset.UTC));
            row.setObject(6, recorded.recordedAt().atOffset(ZoneOffset.UTC));
            row.setString(7, recorded.fingerprint());
            row.setString(8, EventCatalog.wireName(fact.event().getClass()));
            row.setString(9, PortJson.mapper().writeValueAsString(fact.event()));
            row.setString(10, PortJson.mapper().writeValueAsString(fact.particulars()));
            row.setString(11, PortJson.mapper().writeValueAsString(fact.evidence()));
        });
    }

    private static RecordedFact recorded(ResultSet row, int number) throws SQLException {
        String type = row.getString("event_type");
        Class<? extends PortEvent> event = EventCatalog.byWireName(type)
                .orElseThrow(() -> new IllegalStateException("the books hold a fact of the unknown type " + type));
        Fact fact = new Fact(
                PortJson.mapper().readValue(row.getString("body"), event),
                PortJson.mapper().readValue(row.getString("particulars"), Particulars.class),
                PortJson.mapper().readValue(row.getString("evidence"), Evidence.class),
                null);
        return new RecordedFact(
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                fact,
                row.getString("fingerprint"));
    }

    private static String[] texts(Collection<ContainerNumber> numbers) {
        return numbers.stream().map(ContainerNumber::value).toArray(String[]::new);
    }
}
