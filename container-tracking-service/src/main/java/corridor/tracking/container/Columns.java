package corridor.tracking.container;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Values of many rows, column by column, for statements that write all of them at once with {@code unnest}. */
final class Columns<T> {
    private final Connection connection;
    private final List<T> rows;

    Columns(Connection connection, List<T> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    Array of(String type, Function<T, ?> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
