package corridor.benchmarks.tracking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Years of history, put in place by the database itself: each box with eight events, as the service would have written. */
final class Stock {
    static final int EVENTS_EACH = 8;
    /** Where its boxes begin in the row of all boxes. */
    static final long FIRST_BOX = 4_000_000;

    /** Whose every fiftieth box is, whose very few are, and one of those who share the rest. */
    static final List<String> CARRIERS = List.of("FIFT", "RARE", "CR07");

    private static final String CARRIER =
            "case when n % 50 = 0 then 'FIFT' when n % 5000 = 1 then 'RARE' else 'CR' || to_char(n % 20, 'FM00') end";

    private static final String FACTS = """
            insert into container_event (event_id, container, what, classifier, occurred_at, recorded_at, fingerprint,
                                         event_type, body, particulars, evidence, sender_event_id)
            select gen_random_uuid(), c.number, w.what, 'ACT', t.at, t.at + interval '3 minutes',
                   encode(sha256(convert_to(c.number || s.step, 'UTF8')), 'hex'), 'port.corridor.equipment-moved.v1',
                   jsonb_build_object('containerNumber', c.number, 'code', w.what, 'classifier', 'ACT',
                       'occurredAt', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       'facility', jsonb_build_object('unLocode', 'PKGWD', 'code', 'GIT'),
                       'transport', case when w.what in ('DISC', 'LOAD')
                           then jsonb_build_object('mode', 'VESSEL', 'callId', 'C' || (c.n / 500), 'vesselName', 'OLD STAR',
                                                   'vesselId', '9074729', 'voyage', (c.n / 500) || 'S')
                           else jsonb_build_object('mode', 'TRUCK', 'plate', 'OLD-' || (c.n % 5000)) end,
                       'isoSizeType', '22G1', 'empty', false, 'grossMassKg', 20000 + c.n % 9000,
                       'seals', jsonb_build_array('S' || c.n),
                       'evidence', jsonb_build_object('source', 'GIT', 'kind', 'API', 'reference', 'event ' || s.step)),
                   jsonb_build_object('carrier', c.carrier, 'booking', 'OLD' || (c.n / 3)),
                   jsonb_build_object('source', 'GIT', 'kind', 'API', 'reference', 'event ' || s.step),
                   'old-' || s.step
            from generate_series(0, 7) as s (step)
            cross join stock c
            cross join lateral (select (array['DISC', 'GTOT', 'GTIN', 'LOAD'])[s.step % 4 + 1] as what) w
            cross join lateral (select timestamptz '2024-01-01' + interval '1 minute' *
                                       (s.step * 150000 + hashint4(c.n::int + s.step) % 70000) as at) t
            where c.n >= ? and c.n < ?""";

    private final String url;
    private final String user;
    private final String password;

    Stock(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Puts so many events in place, as fast as the machine can. Returns how many boxes they are about. */
    long fill(long events) throws Exception {
        long boxes = events / EVENTS_EACH;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            boxes(connection, boxes);
            statement.execute("""
                    insert into container (number, phase, un_locode, facility_code, carrier, last_event_at, changed_at)
                    select number, 'ON_BOARD', 'PKGWD', 'GIT', carrier, now(), now() from stock""");
            statement.execute("insert into container_party select number, 'CARRIER', carrier from stock");
            // Of millions of rows what rests on each is made faster when all are there.
            Bareness facts = Bareness.of("container_event", connection);
            Bareness found = Bareness.of("party_event", connection);
            int chunk = 12_500;
            Load.run(2, (int) ((boxes + chunk - 1) / chunk), number -> {
                try (Connection own = connect();
                        PreparedStatement insert = own.prepareStatement(FACTS)) {
                    insert.setLong(1, (long) number * chunk);
                    insert.setLong(2, Math.min(boxes, (number + 1L) * chunk));
                    insert.executeUpdate();
                }
            });
            statement.execute("""
                    insert into party_event select 'CARRIER', particulars ->> 'carrier', recorded_at, event_id
                    from container_event where event_type = 'port.corridor.equipment-moved.v1' and sender_event_id like 'old-%'
                    order by recorded_at""");
            statement.execute("set maintenance_work_mem = '512MB'");
            facts.end(statement);
            found.end(statement);
            for (String table : List.of("container_event", "party_event", "container", "container_party")) {
                statement.execute("vacuum analyze " + table);
            }
        }
        return boxes;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static void boxes(Connection connection, long boxes) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into stock select n, number, " + CARRIER + " from unnest(?, ?) as s (n, number)")) {
            statement.execute("create table stock (n bigint primary key, number text, carrier text)");
            for (long from = 0; from < boxes; from += 50_000) {
                int count = (int) Math.min(50_000, boxes - from);
                Long[] numbers = new Long[count];
                String[] names = new String[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = from + i;
                    names[i] = Moves.box(FIRST_BOX + from + i);
                }
                insert.setArray(1, connection.createArrayOf("int8", numbers));
                insert.setArray(2, connection.createArrayOf("text", names));
                insert.executeUpdate();
            }
        }
    }

    /** A table whose indexes, keys and references are put away for a while. */
    private record Bareness(List<String> restoring) {
        static Bareness of(String table, Connection connection) throws SQLException {
            List<String> restoring = new ArrayList<>();
            List<String> dropping = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                try (ResultSet row =
                        statement.executeQuery("select conname, pg_get_constraintdef(oid) from pg_constraint"
                                + " where conrelid = '" + table + "'::regclass and contype in ('p', 'u', 'f')")) {
                    while (row.next()) {
                        dropping.add("alter table " + table + " drop constraint " + row.getString(1));
                        restoring.add("alter table " + table + " add constraint " + row.getString(1) + " "
                                + row.getString(2));
                    }
                }
                try (ResultSet row = statement.executeQuery("select indexrelid::regclass, pg_get_indexdef(indexrelid)"
                        + " from pg_index i where indrelid = '" + table + "'::regclass"
                        + " and not exists (select from pg_constraint where conindid = i.indexrelid)")) {
                    while (row.next()) {
                        dropping.add("drop index " + row.getString(1));
                        restoring.add(row.getString(2));
                    }
                }
                for (String sql : dropping) {
                    statement.execute(sql);
                }
            }
            return new Bareness(restoring);
        }

        void end(Statement statement) throws SQLException {
            for (String sql : restoring) {
                statement.execute(sql);
            }
        }
    }
}
