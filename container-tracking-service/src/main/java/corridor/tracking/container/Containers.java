package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.tracking.place.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    Page<ContainerSummary> list(Caller caller, Paging paging) {
        String after = paging.after() == null ? "" : paging.after();
        return Sight.seesEverything(caller) ? all(after, paging) : own(after, caller, paging);
    }

    private Page<ContainerSummary> all(String after, Paging paging) {
        List<ContainerSummary> read = jdbc.sql("""
                        select number, phase, un_locode, facility_code, yard_position, destination_park, last_event_at
                        from container where number > ? and phase is not null order by number limit ?""")
                .params(after, paging.toRead())
                .query(Containers::summary)
                .list();
        return Page.of(read, paging, ContainerSummary::containerNumber);
    }

    /** Derived from what the caller may see: the box as it is now may be on somebody else's journey. */
    private Page<ContainerSummary> own(String after, Caller caller, Paging paging) {
        List<Party> parts = Sight.parts(caller);
        List<String> read = jdbc.sql("""
                        select distinct p.container from container_party p
                        join unnest(?, ?) as mine (part, party) on mine.part = p.part and mine.party = p.party
                        where p.container > ? order by p.container limit ?""")
                .params(
                        parts.stream().map(party -> party.part().name()).toArray(String[]::new),
                        parts.stream().map(Party::code).toArray(String[]::new),
                        after,
                        paging.toRead())
                .query(String.class)
                .list();
        Page<String> page = Page.of(read, paging, number -> number);
        List<ContainerNumber> numbers =
                page.items().stream().map(ContainerNumber::new).toList();
        List<ContainerSummary> seen = table.histories(numbers).values().stream()
                .flatMap(history -> Sight.of(history, caller, places).stream())
                .map(history -> ContainerSummary.of(history, places))
                .toList();
        return new Page<>(seen, page.nextCursor());
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
