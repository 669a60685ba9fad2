package corridor.tracking.position;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code device} and {@code reading}, which is kept in weeks. */
@Component
class ReadingTable {
    /** Whoever makes a week does it alone. */
    private static final long WEEK_LOCK = 0x0c0b_0000_0001L;

    private static final String INSERT = """
            insert into reading (device_id, at, subject, of_a_box, kind, latitude, longitude, speed_kmh, temperature_c,
                                 set_temperature_c, seal_open, recorded_at)
            select device_id, at::timestamptz, subject, of_a_box, kind, latitude, longitude, speed, temperature,
                   set_temperature, seal_open, ?::timestamptz
            from unnest(?::int[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::float8[], ?::float8[], ?::float8[],
                        ?::float8[], ?::float8[], ?::bool[])
                as r (device_id, at, subject, of_a_box, kind, latitude, longitude, speed, temperature, set_temperature,
                      seal_open)
            order by device_id, at
            on conflict do nothing returning device_id, at""";

    private final JdbcTemplate statements;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;
    private final Map<String, Integer> devices = new ConcurrentHashMap<>();
    private final Set<LocalDate> weeks = ConcurrentHashMap.newKeySet();

    ReadingTable(JdbcTemplate statements, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Makes room for readings: their devices and weeks are there for good, whatever becomes of the readings. Not within
     * the transaction that writes them, which would hold up all others.
     */
    void prepare(List<Reading> readings) {
        List<String> strangers = readings.stream()
                .map(Reading::device)
                .filter(device -> !devices.containsKey(device))
                .distinct()
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            String[] codes = strangers.toArray(String[]::new);
            alone.executeWithoutResult(
                    status -> jdbc.sql("insert into device (code) select c from unnest(?) as c on conflict do nothing")
                            .param(codes)
                            .update());
            jdbc.sql("select code, id from device where code = any(?)")
                    .param(codes)
                    .query((ResultSet row) -> {
                        devices.put(row.getString(1), row.getInt(2));
                    });
        }
        readings.stream().map(reading -> week(reading.at())).distinct().forEach(this::makeWeek);
    }

    private static LocalDate week(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void makeWeek(LocalDate monday) {
        if (weeks.contains(monday)) {
            return;
        }
        String name = "reading_" + monday.toString().replace("-", "");
        alone.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(WEEK_LOCK)
                    .query((row, number) -> number)
                    .list();
            boolean there = jdbc.sql("select to_regclass(?) is not null")
                    .param(name)
                    .query(Boolean.class)
                    .single();
            if (!there) {
                statements.execute("create table " + name + " (like reading including defaults)");
                statements.execute("alter table reading attach partition " + name + " for values from ('" + monday
                        + " 00:00Z') to ('" + monday.plusWeeks(1) + " 00:00Z')");
            }
        });
        weeks.add(monday);
    }

    /** Returns those that were not there before. Needs what {@link #prepare} makes. */
    List<Reading> insert(List<Reading> readings) {
        return statements.execute((ConnectionCallback<List<Reading>>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, clock.instant().toString());
                set(insert, connection, 2, "int4", readings, reading -> devices.get(reading.device()));
                set(
                        insert,
                        connection,
                        3,
                        "text",
                        readings,
                        reading -> reading.at().toString());
                set(insert, connection, 4, "text", readings, Reading::subject);
                set(insert, connection, 5, "bool", readings, reading -> reading.containerNumber() != null);
                set(
                        insert,
                        connection,
                        6,
                        "text",
                        readings,
                        reading -> reading.kind().name());
                set(insert, connection, 7, "float8", readings, Reading::latitude);
                set(insert, connection, 8, "float8", readings, Reading::longitude);
                set(insert, connection, 9, "float8", readings, Reading::speedKmh);
                set(insert, connection, 10, "float8", readings, Reading::temperatureC);
                set(insert, connection, 11, "float8", readings, Reading::setTemperatureC);
                set(insert, connection, 12, "bool", readings, Reading::sealOpen);
                Set<String> written = new HashSet<>();
                try (ResultSet row = insert.executeQuery()) {
                    while (row.next()) {
                        written.add(key(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
                    }
                }
                // Of several of one device and time in one request the first was written.
                return readings.stream()
                        .filter(reading -> written.remove(key(devices.get(reading.device()), reading.at())))
                        .toList();
            }
        });
    }

    private static String key(int device, Instant at) {
        return device + " " + at;
    }

    private static void set(
            PreparedStatement statement,
            Connection connection,
            int place,
            String type,
            List<Reading> readings,
            Function<Reading, ?> value)
            throws SQLException {
        statement.setArray(
                place,
                connection.createArrayOf(type, readings.stream().map(value).toArray()));
    }

    int idOf(String device) {
        return devices.get(device);
    }

    /**
     * Where a subject was in a time, and at the located readings next before and after it; in the order of time, and of one time
     * by the devices' names.
     */
    List<Crossing.Point> around(String subject, Instant from, Instant until) {
        return jdbc.sql("""
                        select r.at, d.code, r.latitude, r.longitude from (
                            (select * from reading where subject = :subject and latitude is not null and at < :from
                             order by at desc fetch first row with ties)
                            union all
                            (select * from reading where subject = :subject and latitude is not null
                             and at >= :from and at <= :until)
                            union all
                            (select * from reading where subject = :subject and latitude is not null and at > :until
                             order by at fetch first row with ties)) r
                        join device d on d.id = r.device_id order by r.at, d.code collate "C\"""")
                .param("subject", subject)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Crossing.Point(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getDouble(3),
                        row.getDouble(4)))
                .list();
    }

    /**
     * What was read of a subject in a time, newest first, and of one time by the devices' names.
     *
     * @param after the reading to go on after; null to begin
     */
    List<PositionView> of(String subject, Instant from, Instant before, Mark after, int limit) {
        return jdbc.sql("""
                        select d.code, r.* from reading r join device d on d.id = r.device_id
                        where r.subject = :subject and r.at >= :from and r.at < :before
                        and (:name::text is null or (r.at <= :at and (r.at < :at or d.code collate "C" > :name)))
                        order by r.at desc, d.code collate "C" limit :limit""")
                .param("subject", subject)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param(
                        "at",
                        after == null
                                ? before.atOffset(ZoneOffset.UTC)
                                : after.at().atOffset(ZoneOffset.UTC))
                .param("name", after == null ? null : after.name())
                .param("limit", limit)
                .query((row, number) -> PositionView.of(row))
                .list();
    }

    /** Forgets whole weeks. */
    void forgetBefore(Instant time) {
        Set<String> old = jdbc
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'reading'::regclass")
                .query(String.class)
                .list()
                .stream()
                .filter(name ->
                        name.compareTo("reading_" + week(time).toString().replace("-", "")) < 0)
                .collect(Collectors.toCollection(TreeSet::new));
        old.forEach(name -> statements.execute("drop table " + name));
        if (!old.isEmpty()) {
            weeks.clear();
        }
    }

    /** Readings without those of a device and time that came before in the same list. */
    static List<Reading> once(Collection<Reading> readings) {
        Set<String> seen = new HashSet<>();
        List<Reading> once = new ArrayList<>();
        for (Reading reading : readings) {
            if (seen.add(reading.device() + " " + reading.at())) {
                once.add(reading);
            }
        }
        return once;
    }
}
