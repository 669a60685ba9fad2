package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the derived columns of {@code container} and the tables {@code container_party}, {@code party_event} and
 * {@code withdrawn_fact}, for lists and for the question who may see what. They can be computed anew from the facts at any time.
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
    private final PartyTable parties;
    private final Clock clock;

    CurrentState(JdbcTemplate statements, Places places, Clock clock) {
        this.statements = statements;
        this.places = places;
        this.parties = new PartyTable(places);
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
            parties.update(connection, chapters);
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
