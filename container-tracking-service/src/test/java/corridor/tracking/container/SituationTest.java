package corridor.tracking.container;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import org.junit.jupiter.api.Test;

class SituationTest {
    private final Box box = Box.any();

    @Test
    void a_box_goes_from_the_ship_over_the_yard_and_the_road_to_the_park() {
        assertThat(Books.history(
                                box.declared(1, "INDUS", "rashakai"),
                                box.loaded(2, Sites.GENOA, Particulars.NONE),
                                box.discharged(10),
                                box.stacked(20, "P1", 1, 1, 1),
                                box.gatedOut(30),
                                box.gatedIn(40, Sites.RASHAKAI))
                        .steps(PLACES))
                .extracting(step -> step.situation().phase())
                .containsExactly(
                        Phase.ANNOUNCED,
                        Phase.ON_BOARD,
                        Phase.IN_PORT,
                        Phase.IN_PORT,
                        Phase.ON_THE_ROAD,
                        Phase.AT_PARK);
    }

    @Test
    void a_plan_moves_no_box() {
        assertThat(now(box.discharged(10), box.planned(EquipmentEventCode.GTOT, 20))
                        .phase())
                .isEqualTo(Phase.IN_PORT);
    }

    @Test
    void a_second_telling_of_its_arrival_does_not_take_a_box_out_of_its_slot() {
        Situation now = now(box.discharged(10), box.stacked(11, "P1", 1, 1, 1), box.gatedIn(12));
        assertThat(now.position()).hasToString("P1-001-01-1");
        assertThat(now.since().occurredAt()).isEqualTo(Box.at(10));
    }

    @Test
    void a_box_that_left_stands_in_no_slot() {
        assertThat(now(box.discharged(10), box.stacked(11, "P1", 1, 1, 1), box.gatedOut(12))
                        .position())
                .isNull();
        assertThat(now(
                                box.discharged(10),
                                box.stacked(11, "P1", 1, 1, 1),
                                box.loaded(12, Sites.TERMINAL, Particulars.NONE))
                        .position())
                .isNull();
    }

    @Test
    void a_box_in_another_port_is_not_in_ours() {
        assertThat(now(box.gatedIn(10, Sites.GENOA)).isInOurPort(PLACES)).isFalse();
        assertThat(now(box.gatedIn(10)).isInOurPort(PLACES)).isTrue();
    }

    @Test
    void a_refusal_at_the_gate_or_a_word_of_customs_moves_no_box() {
        assertThat(now(box.discharged(10), box.released(20)).phase()).isEqualTo(Phase.IN_PORT);
        assertThat(now(box.released(20)).phase()).isEqualTo(Phase.ANNOUNCED);
    }

    private static Situation now(Fact... facts) {
        return Books.history(facts).situation(PLACES);
    }
}
