package corridor.tracking.gate;

import static corridor.tracking.gate.Reason.Code.ALREADY_LEFT;
import static corridor.tracking.gate.Reason.Code.IN_THE_FUTURE;
import static corridor.tracking.gate.Reason.Code.NOT_IN_PORT;
import static corridor.tracking.gate.Reason.Code.NOT_RELEASED;
import static corridor.tracking.gate.Reason.Code.ON_HOLD;
import static corridor.tracking.gate.Reason.Code.UNKNOWN_CONTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateRulesTest {
    private static final int NOW = 1000;

    private final GateRules rules = new GateRules(Sites.PLACES);
    private final Box box = Box.any();
    private final UUID id = UUID.randomUUID();

    @Test
    void a_box_in_the_port_that_is_released_and_not_held_may_leave() {
        assertThat(at(NOW, box.discharged(10), box.released(20))).isEmpty();
    }

    @Test
    void nobodys_silence_is_a_permission() {
        assertThat(at(NOW, box.discharged(10))).containsExactly(NOT_RELEASED);
        assertThat(at(NOW, box.discharged(10), box.declared(20, "INDUS", null))).containsExactly(NOT_RELEASED);
    }

    @Test
    void a_box_that_nobody_has_told_of_stays() {
        assertThat(rules.reasonsAgainst(box.number(), Optional.empty(), Box.at(NOW), Box.at(NOW)))
                .extracting(Reason::code)
                .containsExactly(UNKNOWN_CONTAINER);
    }

    @Test
    void a_hold_keeps_a_released_box_in_until_it_is_lifted() {
        assertThat(at(NOW, box.discharged(10), box.released(20), box.held(30, id)))
                .containsExactly(ON_HOLD);
        assertThat(at(NOW, box.discharged(10), box.released(20), box.held(30, id), box.lifted(40, id)))
                .isEmpty();
    }

    @Test
    void every_reason_is_named_and_every_hold() {
        assertThat(at(NOW, box.declared(5, "INDUS", null), box.held(10, id), box.held(11, UUID.randomUUID())))
                .containsExactly(NOT_IN_PORT, NOT_RELEASED, ON_HOLD, ON_HOLD);
    }

    @Test
    void a_revoked_release_lets_nothing_out() {
        assertThat(at(NOW, box.discharged(10), box.released(20, id), box.revoked(30, id)))
                .containsExactly(NOT_RELEASED);
    }

    @Test
    void one_release_serves_one_departure() {
        assertThat(at(NOW, box.discharged(10), box.released(20), box.gatedOut(30)))
                .containsExactly(ALREADY_LEFT);
        assertThat(at(NOW, box.discharged(10), box.released(20), box.gatedOut(30), box.gatedIn(40)))
                .containsExactly(NOT_RELEASED);
        assertThat(at(NOW, box.discharged(10), box.released(20), box.gatedOut(30), box.gatedIn(40), box.released(50)))
                .isEmpty();
    }

    @Test
    void a_release_serves_no_departure_before_it() {
        assertThat(at(30, box.discharged(10), box.released(40))).containsExactly(NOT_RELEASED);
        assertThat(at(40, box.discharged(10), box.released(40))).isEmpty();
    }

    @Test
    void a_box_must_have_been_in_the_port_then_and_be_there_still() {
        assertThat(at(5, box.discharged(10), box.released(1))).containsExactly(NOT_IN_PORT);
        assertThat(at(20, box.discharged(10), box.released(11), box.loaded(30, Sites.TERMINAL, Particulars.NONE)))
                .contains(ALREADY_LEFT);
        assertThat(at(NOW, box.gatedIn(10, Sites.GENOA), box.released(20))).containsExactly(NOT_IN_PORT);
    }

    @Test
    void no_truck_leaves_in_the_future() {
        assertThat(at(NOW + 15, box.discharged(10), box.released(20))).isEmpty();
        assertThat(at(NOW + 16, box.discharged(10), box.released(20))).containsExactly(IN_THE_FUTURE);
    }

    @Test
    void every_reason_says_what_to_do() {
        assertThat(rules.reasonsAgainst(
                        box.number(), Optional.of(Books.history(box.held(10, id))), Box.at(NOW + 60), Box.at(NOW)))
                .hasSize(4)
                .allSatisfy(reason -> {
                    assertThat(reason.rule()).isNotBlank().doesNotEndWith(".");
                    assertThat(reason.remedy()).isNotBlank().doesNotEndWith(".");
                });
    }

    private List<Reason.Code> at(int minute, Fact... facts) {
        return rules
                .reasonsAgainst(box.number(), Optional.of(Books.history(facts)), Box.at(minute), Box.at(NOW))
                .stream()
                .map(Reason::code)
                .toList();
    }
}
