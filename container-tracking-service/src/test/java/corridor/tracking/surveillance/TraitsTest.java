package corridor.tracking.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corridor.tracking.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraitsTest {
    private static final Instant OUT = Instant.parse("2026-01-05T06:00:00Z");
    private static final double KM_OF_A_TENTH = 10.06; // of a degree of longitude, 25.2 degrees north

    private final List<Reading> read = new ArrayList<>();

    /** Along a road to the east, every 20 minutes at one of these tenths of a degree. */
    private Map<Trait, Double> on(String phase, int... tenths) {
        read.clear();
        IntStream.range(0, tenths.length).forEach(i -> read(i * 20, 62.4 + tenths[i] * 0.1));
        return traits(phase);
    }

    private Map<Trait, Double> traits(String phase) {
        return Traits.of(phase, read, 5, new UsualWay(Set.of(), Set.of()));
    }

    private void read(int minute, double longitude) {
        Instant at = OUT.plusSeconds(minute * 60L);
        read.add(new Reading("GPS-1", at, Reading.Kind.GPS, null, 25.2, longitude, null, null, null, null));
    }

    @Test
    void a_box_that_turns_back_and_comes_again_is_driven_farther() {
        double straight = on("ROAD", 0, 1, 2, 3, 4, 5).get(Trait.KM_DRIVEN);
        assertThat(straight).isCloseTo(5 * KM_OF_A_TENTH, within(0.5));
        double again = on("ROAD", 0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5).get(Trait.KM_DRIVEN);
        assertThat(again).as("without the two turns, which may be slips").isCloseTo(9 * KM_OF_A_TENTH, within(0.9));
    }

    @Test
    void one_reading_that_slips_adds_no_kilometre() {
        on("ROAD", 0, 1, 2, 3, 4, 5);
        read.add(3, slip());
        assertThat(traits("ROAD").get(Trait.KM_DRIVEN)).isCloseTo(5 * KM_OF_A_TENTH, within(0.5));
    }

    private static Reading slip() {
        return new Reading(
                "GPS-1", OUT.plusSeconds(50 * 60), Reading.Kind.GPS, null, 27.0, 62.65, null, null, null, null);
    }

    @Test
    void each_stop_on_the_road_counts_and_none_in_the_yard_where_a_box_stands_anyway() {
        Map<Trait, Double> road = on("ROAD", 0, 1, 1, 2, 2, 2, 3, 4);
        assertThat(road.get(Trait.STOPS)).isEqualTo(2);
        assertThat(road.get(Trait.LONGEST_STOP_HOURS)).isCloseTo(2 / 3.0, within(0.01));
        assertThat(on("STAY", 0, 0, 0, 0))
                .containsEntry(Trait.HOURS, 5.0)
                .doesNotContainKeys(Trait.STOPS, Trait.LONGEST_STOP_HOURS, Trait.KM_DRIVEN);
    }
}
