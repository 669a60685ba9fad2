package corridor.tracking.park;

import corridor.events.ParkStoryEntry;
import corridor.events.Topics;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.ParkCode;
import corridor.port.UnLocode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code park_story} (lines, only ever added to) and {@code park_head} (one row per park, to lock). */
@Component
class StoryTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    StoryTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Which events of these boxes the park has been told, with what its last line about each says. Stays true while the
     * boxes are locked.
     */
    Map<UUID, String> told(ParkCode park, Collection<ContainerNumber> numbers) {
        Map<UUID, String> told = new HashMap<>();
        jdbc.sql("""
                        select event_id, what from park_story where park = ? and container = any(?)
                        order by sequence""").params(park.value(), texts(numbers)).query((ResultSet row) -> {
            told.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return told;
    }

    /** Parks that have been told anything of one of these boxes. */
    List<ParkCode> parksTold(Collection<ContainerNumber> numbers) {
        return jdbc.sql("select distinct park from park_story where container = any(?)")
                .param(texts(numbers))
                .query((row, number) -> new ParkCode(row.getString(1)))
                .list();
    }

    private static String[] texts(Collection<ContainerNumber> numbers) {
        return numbers.stream().map(ContainerNumber::value).toArray(String[]::new);
    }

    ParkHead head(ParkCode park) {
        Instant asOf = clock.instant();
        return jdbc.sql("select sequence, hash from park_head where park = ?")
                .param(park.value())
                .query((row, number) -> head(park, row, asOf))
                .optional()
                .orElseGet(() -> ParkHead.beforeTheFirst(park, asOf));
    }

    /** The head, locked until the transaction ends: nobody else continues this story meanwhile. */
    ParkHead lockHead(ParkCode park) {
        ParkHead none = ParkHead.beforeTheFirst(park, clock.instant());
        jdbc.sql("insert into park_head (park, sequence, hash) values (?, ?, ?) on conflict do nothing")
                .params(park.value(), none.sequence(), none.hash())
                .update();
        return jdbc.sql("select sequence, hash from park_head where park = ? for update")
                .param(park.value())
                .query((row, number) -> head(park, row, none.asOf()))
                .single();
    }

    /** Adds lines behind the locked head. */
    void add(ParkCode park, List<ParkStoryEntry> lines) {
        batches.batchUpdate("""
                insert into park_story (park, sequence, container, what, occurred_at, recorded_at, un_locode,
                                        facility_code, event_id, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, 500, (row, line) -> {
            Facility facility = line.facility();
            row.setString(1, park.value());
            row.setLong(2, line.sequence());
            row.setString(3, line.containerNumber().value());
            row.setString(4, line.what());
            row.setObject(5, line.occurredAt().atOffset(ZoneOffset.UTC));
            row.setObject(6, line.recordedAt().atOffset(ZoneOffset.UTC));
            row.setString(7, facility == null ? null : facility.unLocode().value());
            row.setString(8, facility == null ? null : facility.code());
            row.setObject(9, line.eventId());
            row.setString(10, line.previousHash());
            row.setString(11, line.hash());
        });
        ParkStoryEntry last = lines.getLast();
        jdbc.sql("update park_head set sequence = ?, hash = ? where park = ?")
                .params(last.sequence(), last.hash(), park.value())
                .update();
    }

    List<ParkStoryEntry> after(ParkCode park, long sequence, int limit) {
        return jdbc.sql("select * from park_story where park = ? and sequence > ? order by sequence limit ?")
                .params(park.value(), sequence, limit)
                .query(StoryTable::line)
                .list();
    }

    private static ParkHead head(ParkCode park, ResultSet row, Instant asOf) throws SQLException {
        return new ParkHead(park, row.getLong("sequence"), row.getString("hash"), Topics.ofPark(park), asOf);
    }

    private static ParkStoryEntry line(ResultSet row, int number) throws SQLException {
        String place = row.getString("un_locode");
        return new ParkStoryEntry(
                new ParkCode(row.getString("park")),
                row.getLong("sequence"),
                new ContainerNumber(row.getString("container")),
                row.getString("what"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                place == null ? null : new Facility(new UnLocode(place), row.getString("facility_code")),
                row.getObject("event_id", UUID.class),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
