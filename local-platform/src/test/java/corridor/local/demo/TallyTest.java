package corridor.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.port.ContainerNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final ContainerNumber BOX = new ContainerNumber("CSQU3054383");

    private final Tally tally = new Tally();

    TallyTest() {
        tally.add(BOX, "DISC");
        tally.add(BOX, "STACKED");
        tally.add(BOX, "STACKED");
    }

    @Test
    void what_was_told_and_is_on_record_as_often_makes_no_difference() {
        assertThat(tally.differences(BOX, List.of("STACKED", "DISC", "STACKED")))
                .isEmpty();
        assertThat(tally.facts()).isEqualTo(3);
    }

    @Test
    void what_is_lost_or_there_twice_or_was_never_told_is_named() {
        assertThat(tally.differences(BOX, List.of("DISC", "DISC", "STACKED", "GTOT")))
                .containsExactly(
                        "CSQU3054383: DISC was told 1 times and is on record 2 times",
                        "CSQU3054383: GTOT was told 0 times and is on record 1 times",
                        "CSQU3054383: STACKED was told 2 times and is on record 1 times");
    }
}
