package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables {@code container_party}, who has a part in a journey of which box, and {@code party_event}, by which each finds
 * the facts of those journeys. Most facts change nothing about who has a part.
 */
final class PartyTable {
    private static final String FOUND = """
            insert into party_event (part, party, recorded_at, event_id) select part, party, at::timestamptz, id
            from unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) as e (part, party, at, id)""";

    private final Places places;

    PartyTable(Places places) {
        this.places = places;
    }

    /** A party's part in the journey of a box. */
    private record Has(String container, Party party) {}

    /** A fact that a party may find. */
    private record Finds(Party party, Instant recordedAt, UUID eventId) {}

    void update(Connection connection, List<Chapter> chapters) throws SQLException {
        changed(chapters, this::has, (gone, come) -> {
            each(
                    connection,
                    "delete from container_party c using unnest(?::text[], ?::text[], ?::text[]) as g (container, part, party)"
                            + " where c.container = g.container and c.part = g.part and c.party = g.party",
                    gone,
                    PartyTable::set);
            each(
                    connection,
                    "insert into container_party (container, part, party) select * from unnest(?::text[], ?::text[], ?::text[])",
                    come,
                    PartyTable::set);
        });
        changed(chapters, this::finds, (gone, come) -> {
            each(
                    connection,
                    "delete from party_event e using unnest(?::text[], ?::text[], ?::text[], ?::uuid[])"
                            + " as g (part, party, recorded_at, event_id) where e.part = g.part and e.party = g.party"
                            + " and e.recorded_at = g.recorded_at::timestamptz and e.event_id = g.event_id",
                    gone,
                    PartyTable::setFound);
            each(connection, FOUND, come, PartyTable::setFound);
        });
    }

    /** Writes down what follows for {@code party_event} from histories of which it knows nothing. */
    void fill(Connection connection, Collection<History> histories) throws SQLException {
        each(
                connection,
                FOUND,
                histories.stream().flatMap(history -> finds(history).stream()).toList(),
                PartyTable::setFound);
    }

    private Set<Has> has(History history) {
        return history.journeys(places).stream()
                .flatMap(journey -> journey.parties().stream()
                        .map(party -> new Has(
                                journey.facts()
                                        .getFirst()
                                        .fact()
                                        .containerNumber()
                                        .value(),
                                party)))
                .collect(Collectors.toSet());
    }

    private Set<Finds> finds(History history) {
        Set<Finds> finds = new HashSet<>();
        for (Journey journey : history.journeys(places)) {
            for (Party party : journey.parties()) {
                for (RecordedFact fact : journey.facts()) {
                    if (fact.what().isForPartners()) {
                        finds.add(new Finds(party, fact.recordedAt(), fact.eventId()));
                    }
                }
            }
        }
        return finds;
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(List<T> gone, List<T> come) throws SQLException;
    }

    private static <T> void changed(List<Chapter> chapters, Function<History, Set<T>> follows, Writing<T> writing)
            throws SQLException {
        Set<T> gone = new HashSet<>();
        Set<T> come = new HashSet<>();
        for (Chapter chapter : chapters) {
            Set<T> before = follows.apply(chapter.before());
            Set<T> after = follows.apply(chapter.after());
            before.stream().filter(each -> !after.contains(each)).forEach(gone::add);
            after.stream().filter(each -> !before.contains(each)).forEach(come::add);
        }
        writing.write(List.copyOf(gone), List.copyOf(come));
    }

    @FunctionalInterface
    private interface Setting<T> {
        void set(PreparedStatement statement, Columns<T> each) throws SQLException;
    }

    private static <T> void each(Connection connection, String sql, List<T> rows, Setting<T> setting)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                setting.set(statement, new Columns<>(connection, rows));
                statement.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement statement, Columns<Has> each) throws SQLException {
        statement.setArray(1, each.of("text", Has::container));
        statement.setArray(2, each.of("text", row -> row.party().part().name()));
        statement.setArray(3, each.of("text", row -> row.party().code()));
    }

    private static void setFound(PreparedStatement statement, Columns<Finds> each) throws SQLException {
        statement.setArray(1, each.of("text", row -> row.party().part().name()));
        statement.setArray(2, each.of("text", row -> row.party().code()));
        statement.setArray(3, each.of("text", row -> row.recordedAt().toString()));
        statement.setArray(4, each.of("uuid", Finds::eventId));
    }
}
