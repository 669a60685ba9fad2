package corridor.tracking.yard;

import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code yard_stay}: who stands, or stood, where. Derived from the histories of the boxes. */
@Component
class YardTable {
    /** The first half of the yard's advisory locks, so that they meet nobody else's. */
    private static final int LOCK_SPACE = 0x0ba1;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    YardTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Locks bays until the transaction ends; a bay without any box, which has no row, can be locked too. */
    void lock(SortedSet<Bay> bays) {
        bays.stream()
                .map(bay -> Objects.hash(bay.block(), bay.number()))
                .sorted()
                .distinct()
                .forEach(hash -> jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                        .params(LOCK_SPACE, hash)
                        .query((row, number) -> hash)
                        .list());
    }

    List<Stay> in(Bay bay) {
        return jdbc.sql("select * from yard_stay where block = ? and bay = ? order by row_no, tier, from_at")
                .params(bay.block(), bay.number())
                .query(YardTable::stay)
                .list();
    }

    /** @param at null for now: also what was set down by a clock that runs ahead of ours */
    List<Stay> standingIn(Bay bay, Instant at) {
        OffsetDateTime moment = at == null ? null : utc(at);
        return jdbc.sql("""
                        select * from yard_stay where block = ? and bay = ?
                          and case when ?::timestamptz is null then until_at is null
                              else from_at <= ? and (until_at is null or until_at > ?) end
                        order by row_no, tier""")
                .params(bay.block(), bay.number(), moment, moment, moment)
                .query(YardTable::stay)
                .list();
    }

    List<Stay> of(Collection<ContainerNumber> numbers) {
        return jdbc.sql("select * from yard_stay where container = any(?)")
                .param(numbers.stream().map(ContainerNumber::value).toArray(String[]::new))
                .query(YardTable::stay)
                .list();
    }

    /**
     * Puts the stays of boxes in the place of those they had. A box whose departure was taken back after its slot had been
     * given to another stands in no known slot until it is stacked again: one box per slot.
     */
    void replace(Collection<ContainerNumber> numbers, List<Stay> stays) {
        jdbc.sql("delete from yard_stay where container = any(?)")
                .param(numbers.stream().map(ContainerNumber::value).toArray(String[]::new))
                .update();
        batches.batchUpdate("""
                insert into yard_stay (container, block, bay, row_no, tier, from_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (block, bay, row_no, tier) where until_at is null do nothing""", stays, 500, (row, stay) -> {
            row.setString(1, stay.containerNumber().value());
            row.setString(2, stay.position().block());
            row.setInt(3, stay.position().bay());
            row.setInt(4, stay.position().row());
            row.setInt(5, stay.position().tier());
            row.setObject(6, utc(stay.from()));
            row.setObject(7, stay.until() == null ? null : utc(stay.until()));
        });
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return new Stay(
                new ContainerNumber(row.getString("container")),
                new YardPosition(row.getString("block"), row.getInt("bay"), row.getInt("row_no"), row.getInt("tier")),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
