package corridor.benchmarks.customs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The least that PostgreSQL needs for the same rows: each put into a table of the same columns without key, index, check or
 * trigger, as a batch for each table, with a durable commit for each transaction of ours, or for several of them.
 */
final class BareInserts {
    private final String url;
    private final String user;
    private final String password;
    private final List<Rows> transaction = new ArrayList<>();

    BareInserts(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private record Rows(String insert, List<Object[]> values) {}

    /** Adds the rows of a table that one of our transactions has written. */
    BareInserts add(String table, String where) throws SQLException {
        try (Connection connection = connect()) {
            connection
                    .createStatement()
                    .execute(
                            "create table if not exists bare_" + table + " as select * from " + table + " where false");
            try (ResultSet rows =
                    connection.createStatement().executeQuery("select * from " + table + " where " + where)) {
                int columns = rows.getMetaData().getColumnCount();
                List<Object[]> values = new ArrayList<>();
                while (rows.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    values.add(row);
                }
                if (!values.isEmpty()) {
                    String marks = String.join(", ", Collections.nCopies(columns, "?"));
                    transaction.add(new Rows("insert into bare_" + table + " values (" + marks + ")", values));
                }
            }
        }
        return this;
    }

    int rows() {
        return transaction.stream().mapToInt(each -> each.values().size()).sum();
    }

    /** Transactions of ours per second, so many of them in one commit. */
    double perSecond(int writers, int inACommit, int transactions) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                all.add(threads.submit(() -> {
                    write(transactions / writers, inACommit);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return transactions / ((System.nanoTime() - start) / 1e9);
    }

    private void write(int transactions, int inACommit) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Rows each : transaction) {
                inserts.add(connection.prepareStatement(each.insert()));
            }
            for (int t = 0; t < transactions; t++) {
                for (int i = 0; i < inserts.size(); i++) {
                    PreparedStatement insert = inserts.get(i);
                    for (Object[] row : transaction.get(i).values()) {
                        for (int column = 0; column < row.length; column++) {
                            insert.setObject(column + 1, row[column]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                if ((t + 1) % inACommit == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
