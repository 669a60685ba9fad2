package corridor.tracking.container;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final Box box = Box.any();

    @Test
    void what_happened_first_stands_first_whenever_it_was_told() {
        History history = Books.history(box.gatedOut(30), box.released(20), box.discharged(10));
        assertThat(history.facts()).extracting(RecordedFact::what).containsExactly(What.DISC, What.RELEASED, What.GTOT);
    }

    @Test
    void at_one_and_the_same_time_a_box_is_released_before_it_leaves_and_discharged_before_it_is_stacked() {
        History history =
                Books.history(box.gatedOut(10), box.stacked(10, "P1", 1, 1, 1), box.released(10), box.discharged(10));
        assertThat(history.facts())
                .extracting(RecordedFact::what)
                .containsExactly(What.RELEASED, What.DISC, What.STACKED, What.GTOT);
    }

    @Test
    void a_fact_told_twice_counts_as_it_was_learned_first() {
        Fact discharge = box.discharged(10);
        List<RecordedFact> twice = Books.recorded(List.of(discharge, discharge));
        assertThat(History.of(twice.reversed()).facts()).containsExactly(twice.getFirst());
    }

    @Test
    void as_of_a_time_what_was_learned_later_is_not_known() {
        List<RecordedFact> told = Books.recorded(List.of(box.gatedOut(30), box.discharged(10)));
        History known = History.of(told).asOf(told.getFirst().recordedAt());
        assertThat(known.facts()).containsExactly(told.getFirst());
        assertThat(History.of(told)
                        .asOf(told.getFirst().recordedAt().minusNanos(1000))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void up_to_a_time_what_happened_at_that_moment_is_included() {
        History history = Books.history(box.discharged(10), box.gatedOut(30));
        assertThat(history.upTo(Box.at(30)).facts()).hasSize(2);
        assertThat(history.upTo(Box.at(29)).facts()).hasSize(1);
    }

    @Test
    void only_our_own_gate_and_quay_are_departures() {
        assertThat(Books.history(box.gatedIn(10), box.gatedOut(20, Sites.RASHAKAI))
                        .lastDeparture(PLACES))
                .isEmpty();
        assertThat(Books.history(box.gatedIn(10), box.loaded(20, Sites.GENOA, Particulars.NONE))
                        .lastDeparture(PLACES))
                .isEmpty();
        assertThat(Books.history(box.gatedIn(10), box.loaded(20, Sites.TERMINAL, Particulars.NONE), box.gatedOut(30))
                        .lastDeparture(PLACES)
                        .orElseThrow()
                        .occurredAt())
                .isEqualTo(Box.at(30));
    }
}
