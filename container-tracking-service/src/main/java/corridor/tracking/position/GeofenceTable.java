package corridor.tracking.position;

import corridor.events.GeofenceCrossed;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code geofence} (editions, only ever added to) and {@code geofence_crossing}. */
@Component
class GeofenceTable {
    private final JdbcClient jdbc;
    private Geofences cached = new Geofences(List.of());
    private long cachedRows = -1;

    GeofenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Geofence fence, String drawnBy) {
        Double[] corners = fence.polygon().stream().flatMap(List::stream).toArray(Double[]::new);
        jdbc.sql("""
                        insert into geofence (code, valid_from, name, polygon, drawn_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(fence.code(), fence.validFrom().atOffset(ZoneOffset.UTC), fence.name(), corners, drawnBy)
                .update();
    }

    /** All editions. They are only added to, so their number tells whether those that we know are all. */
    synchronized Geofences all() {
        long rows = jdbc.sql("select count(*) from geofence").query(Long.class).single();
        if (rows != cachedRows) {
            cached = new Geofences(jdbc.sql("select * from geofence order by code, valid_from")
                    .query(GeofenceTable::fence)
                    .list());
            cachedRows = cached.editions().size();
        }
        return cached;
    }

    /** Crossings of a subject after one time and up to another. */
    List<Crossing> crossings(String subject, Instant after, Instant upTo) {
        return jdbc.sql(
                        "select * from geofence_crossing where subject = ? and at > ? and at <= ? order by at, geofence")
                .params(subject, after.atOffset(ZoneOffset.UTC), upTo.atOffset(ZoneOffset.UTC))
                .query(GeofenceTable::crossing)
                .list();
    }

    /**
     * Crossings of a subject in a time, newest first, and of one time by the areas' codes.
     *
     * @param after the crossing to go on after; null to begin
     */
    List<Crossing> crossings(String subject, Instant from, Instant before, Mark after, int limit) {
        return jdbc.sql("""
                        select * from geofence_crossing where subject = :subject and at >= :from and at < :before
                        and (:name::text is null or (at <= :at and (at < :at or geofence collate "C" > :name)))
                        order by at desc, geofence collate "C" limit :limit""")
                .param("subject", subject)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param(
                        "at",
                        after == null
                                ? before.atOffset(ZoneOffset.UTC)
                                : after.at().atOffset(ZoneOffset.UTC))
                .param("name", after == null ? null : after.name())
                .param("limit", limit)
                .query(GeofenceTable::crossing)
                .list();
    }

    void replace(List<Crossing> gone, List<Crossing> come) {
        for (Crossing crossing : gone) {
            jdbc.sql("delete from geofence_crossing where subject = ? and geofence = ? and at = ?")
                    .params(
                            crossing.subject(),
                            crossing.geofence(),
                            crossing.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
        for (Crossing crossing : come) {
            jdbc.sql("""
                            insert into geofence_crossing (subject, geofence, at, crossing, device, crossing_id)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            crossing.subject(),
                            crossing.geofence(),
                            crossing.at().atOffset(ZoneOffset.UTC),
                            crossing.crossing().name(),
                            crossing.device(),
                            crossing.id())
                    .update();
        }
    }

    private static Crossing crossing(ResultSet row, int number) throws SQLException {
        return new Crossing(
                row.getString("subject"),
                row.getString("geofence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                GeofenceCrossed.Crossing.valueOf(row.getString("crossing")),
                row.getString("device"));
    }

    private static Geofence fence(ResultSet row, int number) throws SQLException {
        Array polygon = row.getArray("polygon");
        Double[] corners = (Double[]) polygon.getArray();
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(List.of(corners[i], corners[i + 1]));
        }
        return new Geofence(
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                points);
    }
}
