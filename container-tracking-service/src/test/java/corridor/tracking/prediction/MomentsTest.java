package corridor.tracking.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.tracking.container.What;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T06:00:00Z");

    private final PortVisit visit = new PortVisit(
            "V",
            PortVisit.Way.SHIP,
            ARRIVED,
            PortVisit.Way.GATE,
            hour(100),
            null,
            "22G1",
            false,
            "MSK",
            null,
            List.of(
                    new PortVisit.Step(hour(5), What.LANE_ASSIGNED, "RED"),
                    new PortVisit.Step(hour(10), What.HELD, "hold"),
                    new PortVisit.Step(hour(50), What.HOLD_LIFTED, "hold")),
            List.of(),
            List.of(new PortVisit.Truck(hour(20), hour(60), hour(40))));

    @Test
    void a_truck_is_counted_on_from_its_booking_until_it_is_cancelled() {
        assertThat(at(19).knows(Trait.TRUCK_IN)).isFalse();
        assertThat(at(39).number(Trait.TRUCK_IN)).isEqualTo(21);
        assertThat(at(40).knows(Trait.TRUCK_IN)).isFalse();
    }

    @Test
    void what_comes_later_is_not_among_what_is_known_of_a_moment() {
        assertThat(at(4).word(Trait.LANE)).isNull();
        assertThat(at(9).number(Trait.HOLDS)).isZero();
        assertThat(at(49).number(Trait.HOLDS)).isEqualTo(1);
        assertThat(at(50).number(Trait.HOLDS)).isZero();
    }

    @Test
    void what_is_not_over_by_the_time_of_learning_only_counts_as_taking_longer() {
        for (Moment each : moments().of(Quantity.GATE_OUT, List.of(visit), hour(99))) {
            assertThat(each.hasEnded()).isFalse();
            assertThat(each.seenTo()).isEqualTo(hour(99));
        }
        assertThat(moments().of(Quantity.GATE_OUT, List.of(visit), hour(100))).allMatch(Moment::hasEnded);
    }

    private Traits at(int hours) {
        return moments()
                .now(Quantity.DEPARTURE, visit, hour(hours))
                .orElseThrow()
                .traits();
    }

    private Moments moments() {
        return new Moments(Tempo.of(List.of(visit)), ZoneOffset.UTC);
    }

    private static Instant hour(int hours) {
        return ARRIVED.plus(Duration.ofHours(hours));
    }
}
