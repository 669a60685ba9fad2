package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code prediction}: what was said at certain moments, and what came of it. */
@Component
class PredictionTable {
    private final JdbcClient jdbc;

    PredictionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was kept. */
    record Kept(
            ContainerNumber number, Quantity quantity, Occasion occasion, Instant at, Instant saidAt, Instant cameAt) {}

    /** What was said first at a moment stays. */
    void keep(ContainerNumber number, Forecast forecast, Instant saidAt) {
        jdbc.sql("""
            insert into prediction (container, quantity, occasion, at, said_at, model_id, said, usual)
            values (?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[]) on conflict do nothing\
            """)
                .params(
                        number.value(),
                        forecast.quantity().name(),
                        forecast.moment().occasion().name(),
                        utc(forecast.moment().at()),
                        utc(saidAt),
                        forecast.modelId(),
                        texts(forecast.said()),
                        texts(forecast.usual()))
                .update();
    }

    List<Kept> of(ContainerNumber number) {
        return jdbc.sql("select * from prediction where container = ?")
                .param(number.value())
                .query((row, n) -> new Kept(
                        number,
                        Quantity.valueOf(row.getString("quantity")),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getObject("came_at") == null
                                ? null
                                : row.getObject("came_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param cameAt null if, as is known now, it has not come about */
    void came(Kept kept, Instant cameAt) {
        jdbc.sql("""
            update prediction set came_at = ?
            where container = ? and quantity = ? and occasion = ? and at = ?\
            """)
                .params(
                        cameAt == null ? null : utc(cameAt),
                        kept.number().value(),
                        kept.quantity().name(),
                        kept.occasion().name(),
                        utc(kept.at()))
                .update();
    }

    /** One said in a span of time, in hours after it was said; came is NaN while it has not come about. */
    record Measured(Quantity quantity, Score.Case measured) {}

    List<Measured> saidBetween(Instant from, Instant until) {
        return jdbc.sql("""
            select quantity, said_at, said, usual, came_at from prediction
            where said_at >= ? and said_at < ? order by said_at, container, quantity\
            """)
                .params(utc(from), utc(until))
                .query((row, n) -> measured(row))
                .list();
    }

    private static Measured measured(ResultSet row) throws SQLException {
        Instant saidAt = row.getObject("said_at", OffsetDateTime.class).toInstant();
        OffsetDateTime came = row.getObject("came_at", OffsetDateTime.class);
        return new Measured(
                Quantity.valueOf(row.getString("quantity")),
                new Score.Case(
                        hours(row.getArray("said"), saidAt),
                        hours(row.getArray("usual"), saidAt),
                        came == null ? Double.NaN : Moment.hours(saidAt, came.toInstant())));
    }

    /** A quantile that was never seen to be reached counts as half a year. */
    private static double[] hours(Array times, Instant from) throws SQLException {
        Timestamp[] read = (Timestamp[]) times.getArray();
        return Arrays.stream(read)
                .mapToDouble(time -> time == null ? 183 * 24 : Moment.hours(from, time.toInstant()))
                .toArray();
    }

    private static String[] texts(Instant[] times) {
        return Arrays.stream(times)
                .map(time -> time == null ? null : time.toString())
                .toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
