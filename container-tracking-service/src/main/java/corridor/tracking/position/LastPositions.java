package corridor.tracking.position;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code last_position}: one row for each subject, to lock and to know where it was seen last. */
@Component
class LastPositions {
    private static final String UPDATE = """
            update last_position p set device_id = n.device_id, at = n.at::timestamptz, latitude = n.latitude,
                                       longitude = n.longitude, recorded_at = ?::timestamptz
            from unnest(?::text[], ?::int[], ?::text[], ?::float8[], ?::float8[])
                as n (subject, device_id, at, latitude, longitude)
            where p.subject = n.subject""";

    private final JdbcTemplate statements;
    private final Clock clock;

    LastPositions(JdbcTemplate statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Where each was seen last, locked until the transaction ends; none where it never was. In sorted order. */
    Map<String, Crossing.Point> lock(SortedSet<String> subjects) {
        return statements.execute((ConnectionCallback<Map<String, Crossing.Point>>) connection -> {
            Object[] all = subjects.toArray();
            Map<String, Crossing.Point> last = new HashMap<>();
            if (select(connection, all, last) < all.length) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into last_position (subject) select s from unnest(?::text[]) as s order by s"
                                + " on conflict do nothing")) {
                    insert.setArray(1, connection.createArrayOf("text", all));
                    insert.executeUpdate();
                }
                last.clear();
                select(connection, all, last);
            }
            return last;
        });
    }

    private static int select(Connection connection, Object[] subjects, Map<String, Crossing.Point> last)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select p.subject, p.at, d.code, p.latitude, p.longitude from last_position p
                left join device d on d.id = p.device_id
                where p.subject = any(?) order by p.subject for no key update of p""")) {
            select.setArray(1, connection.createArrayOf("text", subjects));
            int rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    if (row.getString(3) != null) {
                        last.put(
                                row.getString(1),
                                new Crossing.Point(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getString(3),
                                        row.getDouble(4),
                                        row.getDouble(5)));
                    }
                }
            }
            return rows;
        }
    }

    void update(Map<String, Crossing.Point> newest, Function<String, Integer> deviceId) {
        if (newest.isEmpty()) {
            return;
        }
        statements.execute((ConnectionCallback<Integer>) connection -> {
            List<Map.Entry<String, Crossing.Point>> rows = List.copyOf(newest.entrySet());
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                update.setString(1, clock.instant().toString());
                update.setArray(2, connection.createArrayOf("text", column(rows, Map.Entry::getKey)));
                update.setArray(
                        3,
                        connection.createArrayOf(
                                "int4",
                                column(
                                        rows,
                                        row -> deviceId.apply(row.getValue().device()))));
                update.setArray(
                        4,
                        connection.createArrayOf(
                                "text", column(rows, row -> row.getValue().at().toString())));
                update.setArray(
                        5,
                        connection.createArrayOf(
                                "float8", column(rows, row -> row.getValue().latitude())));
                update.setArray(
                        6,
                        connection.createArrayOf(
                                "float8", column(rows, row -> row.getValue().longitude())));
                return update.executeUpdate();
            }
        });
    }

    private static <T> Object[] column(Collection<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).toArray();
    }
}
