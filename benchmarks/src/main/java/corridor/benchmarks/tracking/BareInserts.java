package corridor.benchmarks.tracking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The same rows that the service wrote, inserted by nobody but JDBC: no HTTP, no check, no state, no event. Into a table
 * with the same columns, key and indexes, by one statement of many rows or one row each, committed each time.
 */
final class BareInserts implements AutoCloseable {
    private static final String COLUMNS =
            "event_id, container, what, classifier, occurred_at, recorded_at, fingerprint,"
                    + " event_type, body, particulars, evidence, sender_event_id, corrects, reason";
    private static final String VALUES =
            "(?::uuid, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?::jsonb, ?::jsonb," + " ?::jsonb, ?, ?, ?)";
    private static final int WIDTH = 14;

    private final String url;
    private final String user;
    private final String password;
    private final List<String[]> rows;

    private BareInserts(String url, String user, String password, List<String[]> rows) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.rows = rows;
    }

    /** Reads what the service wrote last. */
    static BareInserts ofTheLast(int events, String url, String user, String password) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + COLUMNS + " from container_event order by recorded_at desc limit " + events)) {
            while (row.next()) {
                String[] values = new String[WIDTH];
                for (int i = 0; i < WIDTH; i++) {
                    values[i] = row.getString(i + 1);
                }
                rows.add(values);
            }
            statement.execute("drop table if exists bare_event");
            statement.execute("create table bare_event (like container_event including all)");
        }
        Collections.reverse(rows);
        return new BareInserts(url, user, password, rows);
    }

    /** Statements of so many rows each, by so many connections. */
    Load insert(int rowsEach, int clients) throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int i = 0; i < clients; i++) {
            connections.add(DriverManager.getConnection(url, user, password));
        }
        String sql = "insert into bare_event (" + COLUMNS + ") values "
                + String.join(",", Collections.nCopies(rowsEach, VALUES));
        try {
            Load load = Load.run(clients, rows.size() / rowsEach, number -> {
                Connection connection = connections.take();
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    int parameter = 1;
                    for (String[] row : rows.subList(number * rowsEach, (number + 1) * rowsEach)) {
                        for (String value : row) {
                            insert.setString(parameter++, value);
                        }
                    }
                    insert.executeUpdate();
                } finally {
                    connections.add(connection);
                }
            });
            return new Load(load.done() * rowsEach, load.seconds(), load.millis());
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_event");
        }
    }
}
