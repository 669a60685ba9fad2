package corridor.benchmarks.tracking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Years of history, put in place by the database itself: each box with eight events, as the service would have written. */
final class Stock {
    static final int EVENTS_EACH = 8;
    /** Where its boxes begin in the row of all boxes. */
    static final long FIRST_BOX = 4_000_000;

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
                   jsonb_build_object('carrier', 'COSU', 'booking', 'OLD' || (c.n / 3)),
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

    /** Puts so many events in place, in steps that the disk can follow. Returns how many boxes they are about. */
    long fill(long events) throws SQLException {
        long boxes = events / EVENTS_EACH;
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table stock (n bigint primary key, number text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into stock select * from unnest(?, ?)")) {
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
            statement.execute("""
                    insert into container (number, phase, un_locode, facility_code, carrier, last_event_at, changed_at)
                    select number, 'ON_BOARD', 'PKGWD', 'GIT', 'COSU', now(), now() from stock""");
            statement.execute("insert into container_party select number, 'CARRIER', 'COSU' from stock");
            try (PreparedStatement facts = connection.prepareStatement(FACTS)) {
                for (long from = 0; from < boxes; from += 25_000) {
                    facts.setLong(1, from);
                    facts.setLong(2, Math.min(boxes, from + 25_000));
                    facts.executeUpdate();
                }
            }
            statement.execute("vacuum analyze container_event");
            statement.execute("vacuum analyze container");
            statement.execute("vacuum analyze container_party");
        }
        return boxes;
    }
}
