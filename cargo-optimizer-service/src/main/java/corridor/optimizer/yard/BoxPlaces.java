package corridor.optimizer.yard;

import corridor.events.ContainerStacked;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The latest place of each box. Of all facts about a box the greatest counts: by the time at which it happened; at the same
 * time, leaving after being stacked; of two slots at the same time, one by name. The greatest of a set does not depend on
 * the order in which its members come, nor on how often.
 */
@Repository
class BoxPlaces {
    private static final String HEAR = """
            insert into box_place as known (container_number, told_at, gone, block, bay, row_no, tier)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (container_number) do update set
                told_at = excluded.told_at, gone = excluded.gone,
                block = excluded.block, bay = excluded.bay, row_no = excluded.row_no, tier = excluded.tier
            where (excluded.told_at, excluded.gone, excluded.block, excluded.bay, excluded.row_no, excluded.tier)
                > (known.told_at, known.gone, known.block, known.bay, known.row_no, known.tier)""";

    private final JdbcClient jdbc;
    private final YardSettings yard;

    BoxPlaces(JdbcClient jdbc, YardSettings yard) {
        this.jdbc = jdbc;
        this.yard = yard;
    }

    void hear(ContainerStacked stacked) {
        if (stacked.facility().unLocode().equals(yard.port())) {
            note(stacked.containerNumber(), stacked.occurredAt(), stacked.position());
        }
    }

    /** Only leaving tells where a box stands: one that came has not been stacked yet. */
    void hear(EquipmentMoved moved) {
        boolean left = moved.code() == EquipmentEventCode.GTOT || moved.code() == EquipmentEventCode.LOAD;
        if (left
                && moved.classifier() == EventClassifier.ACT
                && moved.facility().unLocode().equals(yard.port())) {
            note(moved.containerNumber(), moved.occurredAt(), null);
        }
    }

    private void note(ContainerNumber number, Instant at, YardPosition position) {
        boolean gone = position == null;
        jdbc.sql(HEAR)
                .params(
                        number.value(),
                        at.atOffset(ZoneOffset.UTC),
                        gone,
                        gone ? "" : position.block(),
                        gone ? 0 : position.bay(),
                        gone ? 0 : position.row(),
                        gone ? 0 : position.tier())
                .update();
    }
}
