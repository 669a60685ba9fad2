package corridor.tracking.container;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Box box = Box.any();

    @Test
    void a_journey_is_all_from_the_declaration_to_what_happens_beyond() {
        assertThat(journeys(
                        box.declared(1, "INDUS", "rashakai"),
                        box.discharged(10),
                        box.released(20),
                        box.gatedOut(30),
                        box.gatedIn(40, Sites.RASHAKAI),
                        box.gatedOut(50, Sites.RASHAKAI)))
                .hasSize(1);
    }

    @Test
    void a_declaration_or_an_arrival_after_the_departure_begins_a_new_one() {
        assertThat(journeys(box.discharged(10), box.gatedOut(20), box.gatedIn(30)))
                .containsExactly(List.of(What.DISC, What.GTOT), List.of(What.GTIN));
        assertThat(journeys(box.discharged(10), box.gatedOut(20), box.declared(30, "INDUS", null), box.discharged(40)))
                .containsExactly(List.of(What.DISC, What.GTOT), List.of(What.DECLARED, What.DISC));
    }

    @Test
    void a_second_declaration_before_the_departure_is_of_the_same_journey() {
        History history = Books.history(box.declared(1, "INDUS", "rashakai"), box.declared(5, "MAKRAN", "dhabeji"));
        List<Journey> journeys = Journey.of(history, PLACES);
        assertThat(journeys).hasSize(1);
        assertThat(journeys.getFirst().destination().orElseThrow().value().value())
                .isEqualTo("dhabeji");
        assertThat(journeys.getFirst().parties())
                .containsExactlyInAnyOrder(
                        new Party(Party.Part.DECLARANT, "INDUS"),
                        new Party(Party.Part.DECLARANT, "MAKRAN"),
                        new Party(Party.Part.PARK, "dhabeji"));
    }

    @Test
    void what_a_box_does_beyond_belongs_to_the_journey_on_which_it_left() {
        assertThat(journeys(
                        box.discharged(10),
                        box.gatedOut(20),
                        box.declared(30, "MAKRAN", null),
                        box.gatedIn(40, Sites.RASHAKAI),
                        box.gatedOut(50, Sites.RASHAKAI),
                        box.gatedIn(60),
                        box.loaded(70, Sites.TERMINAL, Particulars.NONE)))
                .containsExactly(
                        List.of(What.DISC, What.GTOT, What.GTIN, What.GTOT),
                        List.of(What.DECLARED, What.GTIN, What.LOAD));
    }

    @Test
    void being_loaded_elsewhere_to_come_here_begins_a_new_one() {
        Particulars toUs = new Particulars(null, null, null, Sites.GENOA.unLocode(), Sites.TERMINAL.unLocode());
        assertThat(journeys(
                        box.discharged(10),
                        box.gatedOut(20),
                        box.loaded(1000, Sites.GENOA, toUs),
                        box.discharged(2000)))
                .containsExactly(List.of(What.DISC, What.GTOT), List.of(What.LOAD, What.DISC));
    }

    @Test
    void a_box_declared_to_no_park_any_more_has_no_destination() {
        History history = Books.history(box.declared(1, "INDUS", "rashakai"), box.declared(5, "INDUS", null));
        assertThat(Journey.of(history, PLACES).getFirst().destination()).isEmpty();
    }

    private static List<List<What>> journeys(Fact... facts) {
        return Journey.of(Books.history(facts), PLACES).stream()
                .map(journey -> journey.facts().stream().map(RecordedFact::what).toList())
                .toList();
    }
}
