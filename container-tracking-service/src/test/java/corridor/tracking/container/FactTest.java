package corridor.tracking.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.Evidence;
import corridor.events.ParkStoryEntry;
import corridor.port.ParkCode;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactTest {
    private final Box box = Box.any();

    @Test
    void the_same_told_in_two_messages_is_one_fact() {
        assertThat(told("24000", "INTERCHANGE-1").fingerprint())
                .isEqualTo(told("24000", "INTERCHANGE-2").fingerprint());
    }

    @Test
    void one_mass_written_in_two_ways_is_one_fact() {
        assertThat(told("24000", "1").fingerprint())
                .isEqualTo(told("24000.00", "1").fingerprint())
                .isEqualTo(told("2.4E+4", "1").fingerprint());
    }

    @Test
    void another_mass_time_place_or_box_is_another_fact() {
        assertThat(told("24000", "1").fingerprint())
                .isNotEqualTo(told("24001", "1").fingerprint());
        String gatedIn = box.gatedIn(10).fingerprint();
        assertThat(gatedIn)
                .isNotEqualTo(box.gatedIn(11).fingerprint())
                .isNotEqualTo(box.gatedIn(10, Sites.RASHAKAI).fingerprint())
                .isNotEqualTo(box.gatedOut(10).fingerprint())
                .isNotEqualTo(Box.any().gatedIn(10).fingerprint());
    }

    @Test
    void what_was_told_beside_it_is_part_of_the_fact() {
        Particulars booked = new Particulars("MSC", "B-1", null, null, null);
        assertThat(box.discharged(10, booked).fingerprint())
                .isNotEqualTo(box.discharged(10).fingerprint());
    }

    @Test
    void a_plan_is_another_fact_than_what_came_of_it() {
        assertThat(box.planned(EquipmentEventCode.GTIN, 10).fingerprint())
                .isNotEqualTo(box.gatedIn(10).fingerprint());
        assertThat(box.planned(EquipmentEventCode.GTIN, 10).isActual()).isFalse();
    }

    @Test
    void what_is_about_no_box_or_only_retold_is_no_fact() {
        ParkStoryEntry retold = ParkStoryEntry.seal(
                new ParkCode("rashakai"),
                1,
                box.number(),
                "DISC",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                UUID.randomUUID(),
                ParkStoryEntry.BEFORE_THE_FIRST);
        Evidence evidence = new Evidence("X", Evidence.Kind.API, "x", null);
        assertThatThrownBy(() -> new Fact(retold, Particulars.NONE, evidence, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Fact told(String grossMassKg, String reference) {
        EquipmentMoved moved = box.moved(EquipmentEventCode.GTIN, 10, Sites.TERMINAL, null);
        return Fact.of(
                new EquipmentMoved(
                        moved.containerNumber(),
                        moved.code(),
                        moved.classifier(),
                        moved.occurredAt(),
                        moved.facility(),
                        null,
                        moved.isoSizeType(),
                        moved.empty(),
                        new BigDecimal(grossMassKg),
                        moved.seals(),
                        new Evidence("SENDER-" + reference, Evidence.Kind.EDIFACT, reference, null)),
                Particulars.NONE);
    }
}
