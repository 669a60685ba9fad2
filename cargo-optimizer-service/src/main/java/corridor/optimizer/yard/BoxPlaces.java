package corridor.optimizer.yard;

import corridor.events.ContainerStacked;
import corridor.events.EquipmentAmended;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.EventEnvelope;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The latest place of each box. Of all tellings about a box that stand the greatest counts: by the time at which it happened;
 * at the same time, leaving after being stacked; of two slots at the same time, one by name. A telling stands unless the last
 * amendment of it says otherwise. Neither depends on the order in which events come, nor on how often.
 */
@Repository
class BoxPlaces {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('box-place ' || ?, 0))";

    private static final String TELL = """
            insert into box_telling (container_number, event_id, told_at, gone, block, bay, row_no, tier)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""";

    private static final String AMEND = """
            insert into box_amendment as known (event_id, container_number, told_at, stands, amended_at, amended_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (event_id) do update set
                stands = excluded.stands, amended_at = excluded.amended_at, amended_by = excluded.amended_by
            where (excluded.amended_at, excluded.amended_by) > (known.amended_at, known.amended_by)""";

    private static final String PLACE = """
            insert into box_place (container_number, told_at, gone, block, bay, row_no, tier)
            select container_number, told_at, gone, block, bay, row_no, tier from box_telling telling
            where container_number = ? and not exists (
                select from box_amendment amended
                where amended.container_number = telling.container_number and not amended.stands
                  and (amended.event_id = telling.event_id
                    or (telling.event_id is null and amended.told_at = telling.told_at)))
            order by told_at desc, gone desc, block desc, bay desc, row_no desc, tier desc limit 1""";

    private final JdbcClient jdbc;
    private final YardSettings yard;

    BoxPlaces(JdbcClient jdbc, YardSettings yard) {
        this.jdbc = jdbc;
        this.yard = yard;
    }

    void stacked(EventEnvelope<ContainerStacked> told) {
        ContainerStacked stacked = told.event();
        if (stacked.facility().unLocode().equals(yard.port())) {
            note(told.id(), stacked.containerNumber(), stacked.occurredAt(), stacked.position());
        }
    }

    /** Only leaving tells where a box stands: one that came has not been stacked yet. */
    void moved(EventEnvelope<EquipmentMoved> told) {
        EquipmentMoved moved = told.event();
        boolean left = moved.code() == EquipmentEventCode.GTOT || moved.code() == EquipmentEventCode.LOAD;
        if (left
                && moved.classifier() == EventClassifier.ACT
                && moved.facility().unLocode().equals(yard.port())) {
            note(told.id(), moved.containerNumber(), moved.occurredAt(), null);
        }
    }

    /** Also of events that are no concern of the yard: which they are is not known before they come. */
    void amended(EventEnvelope<EquipmentAmended> told) {
        EquipmentAmended amended = told.event();
        lock(amended.containerNumber());
        jdbc.sql(AMEND)
                .params(
                        amended.amendedEventId(),
                        amended.containerNumber().value(),
                        amended.occurredAt().atOffset(ZoneOffset.UTC),
                        amended.stands(),
                        told.recordedAt().atOffset(ZoneOffset.UTC),
                        told.id())
                .update();
        place(amended.containerNumber());
    }

    private void note(UUID eventId, ContainerNumber number, Instant at, YardPosition position) {
        boolean gone = position == null;
        lock(number);
        jdbc.sql(TELL)
                .params(
                        number.value(),
                        eventId,
                        at.atOffset(ZoneOffset.UTC),
                        gone,
                        gone ? "" : position.block(),
                        gone ? 0 : position.bay(),
                        gone ? 0 : position.row(),
                        gone ? 0 : position.tier())
                .update();
        place(number);
    }

    /** One at a time for each box: a repaired dead letter may come while others of its box do. */
    private void lock(ContainerNumber number) {
        jdbc.sql(LOCK).param(number.value()).query((row, n) -> number).list();
    }

    private void place(ContainerNumber number) {
        jdbc.sql("delete from box_place where container_number = ?")
                .param(number.value())
                .update();
        jdbc.sql(PLACE).param(number.value()).update();
    }
}
