package corridor.service.outbox;

import corridor.events.PortJson;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;

/**
 * The table {@code outbox}. Positions are handed out before commits, so by themselves they do not tell the order of
 * commits. Writers of the same key therefore queue up on an advisory lock until the one before has committed: within a
 * key, position order is commit order. Writers of different keys do not wait for each other.
 */
final class OutboxTable {
    /** Kafka refuses a request of more than 1 MiB; headers and overhead need room. */
    private static final int MOST_BYTES = 900 * 1024;

    private static final String LOCK_KEYS =
            "select pg_advisory_xact_lock(?, k) from (select unnest(?::int[]) as k order by 1 offset 0) keys";
    /** One statement for all rows; positions are handed out in the order of the records. */
    private static final String INSERT = """
            insert into outbox (id, topic, record_key, headers, value, appended_at)
            select id, topic, record_key, headers, value, ?::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as r (id, topic, record_key, headers, value, n)
            order by n""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** The first half of our advisory locks, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x0c0b;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Wake wake;

    OutboxTable(JdbcTemplate jdbc, Clock clock, Wake wake) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wake = wake;
    }

    /** A record with its place in the line. */
    record Waiting(long position, OutboxRecord record) {}

    void insert(List<OutboxRecord> records) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            lockKeys(connection, records);
            records.forEach(OutboxTable::refuseTooLarge);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, clock.instant().toString());
                insert.setArray(2, column(connection, "uuid", records, OutboxRecord::id));
                insert.setArray(3, column(connection, "text", records, OutboxRecord::topic));
                insert.setArray(4, column(connection, "text", records, OutboxRecord::key));
                insert.setArray(5, column(connection, "text", records, OutboxTable::headers));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "bytea",
                                records.stream().map(OutboxRecord::value).toArray(byte[][]::new)));
                insert.executeUpdate();
            }
            return null;
        });
    }

    private static void refuseTooLarge(OutboxRecord record) {
        if (record.value().length > MOST_BYTES) {
            throw new IllegalArgumentException("an event of " + record.value().length
                    + " bytes does not fit into a Kafka record: " + record.headers());
        }
    }

    private static String headers(OutboxRecord record) {
        return PortJson.mapper().writeValueAsString(record.headers());
    }

    private static Array column(
            Connection connection, String type, List<OutboxRecord> records, Function<OutboxRecord, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, records.stream().map(value).toArray());
    }

    private static void lockKeys(Connection connection, List<OutboxRecord> records) throws SQLException {
        Object[] hashes = records.stream()
                .map(record -> hash(record.topic() + "/" + record.key()))
                .distinct()
                .toArray();
        Array keys = connection.createArrayOf("int4", hashes);
        try (PreparedStatement lock = connection.prepareStatement(LOCK_KEYS)) {
            lock.setInt(1, LOCK_SPACE);
            lock.setArray(2, keys);
            lock.execute();
        }
    }

    private static Integer hash(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.up();
            }
        });
    }

    static List<Waiting> next(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, id, topic, record_key, headers, value from outbox order by position limit ?")) {
            select.setInt(1, limit);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            row.getLong("position"),
                            new OutboxRecord(
                                    row.getObject("id", UUID.class),
                                    row.getString("topic"),
                                    row.getString("record_key"),
                                    PortJson.mapper().readValue(row.getString("headers"), HEADERS),
                                    row.getBytes("value"))));
                }
            }
            return waiting;
        }
    }

    /**
     * For a relay's connection: that a row is gone need not be on disk before the next is sent. If PostgreSQL dies, events of
     * its last moments are sent again, as after any crash; those who write do not wait for the disk behind the relay.
     */
    static void forgetWithoutWaiting(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set synchronous_commit = off");
        }
    }

    static void delete(Connection connection, List<Long> positions) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            delete.executeUpdate();
        }
    }

    long count() {
        Long count = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return count == null ? 0 : count;
    }

    /** The session lock that makes a relay the only one. */
    static boolean tryLead(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, 0x0c0b_0000_0000L);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
