package corridor.tracking.container;

import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the derived columns of {@code container} and the table {@code container_party}, for lists and for the question
 * who may see a box. They can be computed anew from the facts at any time.
 */
@Component
class CurrentState {
    private final JdbcTemplate batches;
    private final Places places;
    private final Clock clock;

    CurrentState(JdbcTemplate batches, Places places, Clock clock) {
        this.batches = batches;
        this.places = places;
        this.clock = clock;
    }

    void update(List<Chapter> chapters) {
        batches.batchUpdate("""
                update container set phase = ?, un_locode = ?, facility_code = ?, yard_position = ?, destination_park = ?,
                                     carrier = ?, last_event_at = ?, changed_at = ?
                where number = ?""", chapters, 500, (row, chapter) -> {
            ContainerState state = ContainerState.derive(chapter.after(), places);
            row.setString(1, state.phase().value().name());
            row.setString(
                    2,
                    state.facility() == null
                            ? null
                            : state.facility().value().unLocode().value());
            row.setString(
                    3,
                    state.facility() == null ? null : state.facility().value().code());
            row.setString(
                    4,
                    state.yardPosition() == null
                            ? null
                            : state.yardPosition().value().toString());
            row.setString(
                    5,
                    state.destinationPark() == null
                            ? null
                            : state.destinationPark().value().value());
            row.setString(6, state.carrier() == null ? null : state.carrier().value());
            row.setObject(7, chapter.after().facts().getLast().occurredAt().atOffset(ZoneOffset.UTC));
            row.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            row.setString(9, chapter.containerNumber().value());
        });
        List<Map.Entry<Chapter, Party>> parties = chapters.stream()
                .flatMap(chapter -> Journey.of(chapter.after(), places).stream()
                        .flatMap(journey -> journey.parties().stream())
                        .distinct()
                        .map(party -> Map.entry(chapter, party)))
                .toList();
        batches.batchUpdate(
                "delete from container_party where container = ?",
                chapters,
                500,
                (row, chapter) -> row.setString(1, chapter.containerNumber().value()));
        batches.batchUpdate(
                "insert into container_party (container, part, party) values (?, ?, ?)", parties, 500, (row, entry) -> {
                    row.setString(1, entry.getKey().containerNumber().value());
                    row.setString(2, entry.getValue().part().name());
                    row.setString(3, entry.getValue().code());
                });
    }
}
