package corridor.tracking.surveillance;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code watched_phase}: stays in our port and legs on the road, as they follow from histories. */
@Component
class PhaseTable {
    private final JdbcClient jdbc;

    PhaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One stay or leg.
     *
     * @param phase STAY or ROAD
     * @param until null while it lasts
     * @param hours without those under a hold; null while it lasts
     */
    record Row(String container, String phase, String likeness, Instant from, Instant until, Double hours) {}

    void replace(ContainerNumber box, Collection<Row> rows) {
        jdbc.sql("delete from watched_phase where container = ?")
                .param(box.value())
                .update();
        for (Row row : rows) {
            jdbc.sql("""
                            insert into watched_phase (container, phase, likeness, from_at, until_at, hours)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            row.container(),
                            row.phase(),
                            row.likeness(),
                            row.from().atOffset(ZoneOffset.UTC),
                            row.until() == null ? null : row.until().atOffset(ZoneOffset.UTC),
                            row.hours())
                    .update();
        }
    }

    /** Those that ended in a time, in the order of their ends. */
    List<Row> ended(String phase, Instant from, Instant before) {
        return jdbc.sql("""
                        select * from watched_phase where phase = ? and until_at >= ? and until_at < ?
                        order by until_at, container""")
                .params(phase, from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getString("container"),
                        row.getString("phase"),
                        row.getString("likeness"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant(),
                        row.getObject("hours", Double.class)))
                .list();
    }

    /** Hours that a share of those lasted at most that ended in a time; empty if they are too few. */
    OptionalDouble quantileHours(
            String phase, String likeness, Instant from, Instant before, double share, int leastCases) {
        return jdbc.sql("""
                        select count(*), percentile_cont(?) within group (order by hours) from watched_phase
                        where phase = ? and likeness = ? and until_at >= ? and until_at < ?""")
                .params(share, phase, likeness, from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        row.getLong(1) < leastCases ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(2)))
                .single();
    }
}
