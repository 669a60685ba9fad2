package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.tracking.place.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads boxes, showing each caller no more than it may see. */
@Component
class Containers {
    private final ContainerTable table;
    private final JdbcClient jdbc;
    private final Places places;

    Containers(ContainerTable table, JdbcClient jdbc, Places places) {
        this.table = table;
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * What the caller may see of a box as it was known at a time.
     *
     * @param asOf null for now
     * @throws NotFound if that is nothing
     */
    History history(ContainerNumber number, Instant asOf, Caller caller) {
        History whole = table.history(number);
        return Sight.of(asOf == null ? whole : whole.asOf(asOf), caller, places)
                .orElseThrow(() -> new NotFound("container", number));
    }

    Page<ContainerSummary> list(Caller caller, Paging paging) {
        String after = paging.after() == null ? "" : paging.after();
        String columns = "number, phase, un_locode, facility_code, yard_position, destination_park, last_event_at";
        List<ContainerSummary> read;
        if (Sight.seesEverything(caller)) {
            read = jdbc.sql("select " + columns + " from container where number > ? order by number limit ?")
                    .params(after, paging.toRead())
                    .query(Containers::summary)
                    .list();
        } else {
            List<Party> parts = Sight.parts(caller);
            read = jdbc.sql("select " + columns + """
                             from container where number > ? and number in (
                                 select p.container from container_party p
                                 join unnest(?, ?) as mine (part, party) on mine.part = p.part and mine.party = p.party)
                             order by number limit ?""")
                    .params(
                            after,
                            parts.stream().map(party -> party.part().name()).toArray(String[]::new),
                            parts.stream().map(Party::code).toArray(String[]::new),
                            paging.toRead())
                    .query(Containers::summary)
                    .list();
        }
        return Page.of(read, paging, ContainerSummary::containerNumber);
    }

    private static ContainerSummary summary(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastEventAt = row.getObject("last_event_at", OffsetDateTime.class);
        return new ContainerSummary(
                row.getString("number"),
                Phase.valueOf(row.getString("phase")),
                row.getString("un_locode"),
                row.getString("facility_code"),
                row.getString("yard_position"),
                row.getString("destination_park"),
                lastEventAt.toInstant());
    }
}
