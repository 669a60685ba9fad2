package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code port_stay}: derived from the histories, round by round. */
@Component
class StayTable {
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private volatile Tempo read;
    private volatile Instant readAt = Instant.MIN;

    StayTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void replace(Collection<ContainerNumber> numbers, Map<ContainerNumber, List<PortVisit>> visits) {
        jdbc.sql("delete from port_stay where container = any(?)")
                .param(numbers.stream().map(ContainerNumber::value).toArray(String[]::new))
                .update();
        visits.forEach((number, some) -> batches.batchUpdate(
                "insert into port_stay (container, arrived_at, left_at, at_park) values (?, ?, ?, ?) on conflict do"
                        + " nothing",
                some.stream().filter(visit -> visit.arrived() != null).toList(),
                100,
                (row, visit) -> {
                    row.setString(1, number.value());
                    row.setObject(2, utc(visit.arrived()));
                    row.setObject(3, utc(visit.left()));
                    row.setObject(4, utc(visit.atPark()));
                }));
        readAt = Instant.MIN;
    }

    /** As it was at most a minute ago, from what of the stays the last two weeks need. */
    Tempo tempo() {
        Instant now = clock.instant();
        if (read == null || readAt.isBefore(now.minus(KEPT_FOR))) {
            read = tempoSince(now.minus(Duration.ofDays(14)));
            readAt = now;
        }
        return read;
    }

    /** How full the port was and how long it took boxes, from a time on. */
    Tempo tempoSince(Instant from) {
        return Tempo.ofStays(jdbc.sql("""
            select arrived_at, left_at, at_park from port_stay
            where left_at is null or left_at > ? or at_park > ?\
            """)
                .params(utc(from), utc(from))
                .query(StayTable::stay)
                .list());
    }

    /** Boxes that stand here or left since a time; of very many every so many, always the same ones. */
    List<ContainerNumber> boxesSince(Instant from, int most) {
        int all = jdbc.sql("select count(distinct container) from port_stay where left_at is null or left_at > ?")
                .param(utc(from))
                .query(Integer.class)
                .single();
        return jdbc.sql("""
            select distinct container from port_stay
            where (left_at is null or left_at > ?) and mod(abs(hashtext(container)::bigint), ?) = 0
            order by container\
            """)
                .params(utc(from), all / most + 1)
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    private static Tempo.Stay stay(ResultSet row, int number) throws SQLException {
        return new Tempo.Stay(instant(row, 1), instant(row, 2), instant(row, 3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
