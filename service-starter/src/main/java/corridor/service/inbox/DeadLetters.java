package corridor.service.inbox;

import corridor.events.PortJson;
import corridor.events.Topics;
import corridor.service.outbox.Outbox;
import corridor.service.outbox.OutboxRecord;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** The table {@code dead_letter}, and the topic beside each topic where others can see the same. */
final class DeadLetters {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the record and tells the dead-letter topic, in one transaction; a record kept before is kept once. */
    void keep(ReceivedRecord record, String house, Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            int rows = jdbc.sql("""
                            insert into dead_letter (id, topic, partition, record_offset, record_key, headers, value,
                                                     reason, failed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            id,
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            record.key(),
                            PortJson.mapper().writeValueAsString(record.headers()),
                            record.value(),
                            reason,
                            now())
                    .update();
            if (rows == 1) {
                outbox.put(List.of(told(id, record, house, reason)));
            }
        });
    }

    private static OutboxRecord told(UUID id, ReceivedRecord record, String house, String reason) {
        Map<String, String> headers = new LinkedHashMap<>(record.headers());
        headers.put("dlt_reason", reason);
        headers.put("dlt_consumer", house);
        headers.put("dlt_origin", record.topic() + "-" + record.partition() + "@" + record.offset());
        return new OutboxRecord(id, Topics.deadLettersOf(record.topic()), record.key(), headers, record.value());
    }

    Page<DeadLetter> list(Paging paging) {
        UUID after = paging.after() == null ? FIRST : UUID.fromString(paging.after());
        List<DeadLetter> read = jdbc.sql("select * from dead_letter where id > ? order by id limit ?")
                .params(after, paging.toRead())
                .query(DeadLetters::letter)
                .list();
        return Page.of(read, paging, letter -> letter.deadLetterId().toString());
    }

    /** The record of a letter that still waits, locked until the transaction under way ends. */
    Optional<ReceivedRecord> waiting(UUID id) {
        return jdbc.sql("select * from dead_letter where id = ? and replayed_at is null for update")
                .param(id)
                .query((row, number) -> new ReceivedRecord(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("record_key"),
                        PortJson.mapper().readValue(row.getString("headers"), HEADERS),
                        row.getBytes("value")))
                .optional();
    }

    DeadLetter replayed(UUID id) {
        return jdbc.sql("update dead_letter set replayed_at = ? where id = ? returning *")
                .params(now(), id)
                .query(DeadLetters::letter)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        OffsetDateTime replayedAt = row.getObject("replayed_at", OffsetDateTime.class);
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                PortJson.mapper().readValue(row.getString("headers"), HEADERS).get("ce_type"),
                row.getString("reason"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }
}
