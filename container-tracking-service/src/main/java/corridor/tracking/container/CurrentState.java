package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the derived columns of {@code container} and the tables {@code container_party} and {@code withdrawn_fact}, for
 * lists and for the question who may see a box. They can be computed anew from the facts at any time.
 */
@Component
class CurrentState {
    private static final String UPDATE = """
            update container c set phase = s.phase, un_locode = s.un_locode, facility_code = s.facility_code,
                                   yard_position = s.yard_position, destination_park = s.destination_park,
                                   carrier = s.carrier, last_event_at = s.last_event_at::timestamptz,
                                   changed_at = ?::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s (number, phase, un_locode, facility_code, yard_position, destination_park, carrier, last_event_at)
            where c.number = s.number""";

    private final JdbcTemplate statements;
    private final Places places;
    private final Clock clock;

    CurrentState(JdbcTemplate statements, Places places, Clock clock) {
        this.statements = statements;
        this.places = places;
        this.clock = clock;
    }

    /** A box of which only was said that something is not true has no state yet. */
    void update(List<Chapter> all) {
        List<Chapter> chapters =
                all.stream().filter(chapter -> !chapter.after().isEmpty()).toList();
        if (chapters.isEmpty()) {
            return;
        }
        statements.execute((ConnectionCallback<Void>) connection -> {
            state(
                    connection,
                    chapters.stream()
                            .map(chapter -> ContainerSummary.of(chapter.after(), places))
                            .toList(),
                    chapters);
            parties(connection, chapters);
            withdrawn(connection, chapters);
            return null;
        });
    }

    private void state(Connection connection, List<ContainerSummary> boxes, List<Chapter> chapters)
            throws SQLException {
        Columns<ContainerSummary> each = new Columns<>(connection, boxes);
        Columns<Chapter> chapter = new Columns<>(connection, chapters);
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, clock.instant().toString());
            update.setArray(2, each.of("text", ContainerSummary::containerNumber));
            update.setArray(3, each.of("text", box -> box.phase().name()));
            update.setArray(4, each.of("text", ContainerSummary::unLocode));
            update.setArray(5, each.of("text", ContainerSummary::facilityCode));
            update.setArray(6, each.of("text", ContainerSummary::yardPosition));
            update.setArray(7, each.of("text", ContainerSummary::destinationPark));
            update.setArray(8, chapter.of("text", box -> carrier(box.after())));
            update.setArray(9, each.of("text", box -> box.lastEventAt().toString()));
            update.executeUpdate();
        }
    }

    private String carrier(History history) {
        Told<String> carrier = ContainerState.carrier(history);
        return carrier == null ? null : carrier.value();
    }

    /** Most facts change nothing about who has a part. */
    private void parties(Connection connection, List<Chapter> chapters) throws SQLException {
        List<Chapter> changed = chapters.stream()
                .filter(chapter -> !parties(chapter.before()).equals(parties(chapter.after())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from container_party where container = any(?)")) {
            delete.setArray(
                    1,
                    new Columns<>(connection, changed)
                            .of("text", chapter -> chapter.containerNumber().value()));
            delete.executeUpdate();
        }
        List<Map.Entry<Chapter, Party>> parties = changed.stream()
                .flatMap(chapter -> parties(chapter.after()).stream().map(party -> Map.entry(chapter, party)))
                .toList();
        Columns<Map.Entry<Chapter, Party>> each = new Columns<>(connection, parties);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into container_party (container, part, party) select * from unnest(?::text[], ?::text[], ?::text[])")) {
            insert.setArray(
                    1, each.of("text", entry -> entry.getKey().containerNumber().value()));
            insert.setArray(2, each.of("text", entry -> entry.getValue().part().name()));
            insert.setArray(3, each.of("text", entry -> entry.getValue().code()));
            insert.executeUpdate();
        }
    }

    private Set<Party> parties(History history) {
        return Journey.of(history, places).stream()
                .flatMap(journey -> journey.parties().stream())
                .collect(Collectors.toSet());
    }

    private void withdrawn(Connection connection, List<Chapter> chapters) throws SQLException {
        List<RecordedFact> reinstated = chapters.stream()
                .flatMap(chapter -> chapter.reinstated().stream())
                .toList();
        if (!reinstated.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from withdrawn_fact where event_id = any(?)")) {
                delete.setArray(1, new Columns<>(connection, reinstated).of("uuid", RecordedFact::eventId));
                delete.executeUpdate();
            }
        }
        List<RecordedFact> withdrawn = chapters.stream()
                .flatMap(chapter -> chapter.withdrawn().stream())
                .toList();
        if (!withdrawn.isEmpty()) {
            Columns<RecordedFact> each = new Columns<>(connection, withdrawn);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into withdrawn_fact (event_id, container, withdrawn_at)
                    select id, container, ?::timestamptz from unnest(?::uuid[], ?::text[]) as w (id, container)""")) {
                insert.setString(1, clock.instant().toString());
                insert.setArray(2, each.of("uuid", RecordedFact::eventId));
                insert.setArray(
                        3, each.of("text", fact -> fact.fact().containerNumber().value()));
                insert.executeUpdate();
            }
        }
    }
}
