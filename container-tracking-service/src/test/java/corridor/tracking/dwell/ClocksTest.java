package corridor.tracking.dwell;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.tracking.container.Fact;
import corridor.tracking.place.Places;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final FreeTimeTariff TARIFF = new FreeTimeTariff(List.of(
            new FreeTimeTariff.Edition(LocalDate.parse("2026-02-01"), 3, 4, 5),
            new FreeTimeTariff.Edition(LocalDate.parse("2026-01-01"), 5, 7, 10)));
    private static final int DAY = 24 * 60;

    private final Box box = Box.any(); // its clock starts on 5 January, 11:00 in Karachi

    @Test
    void a_clock_runs_until_somebody_tells_that_the_box_left() {
        Clocks.Running visit =
                clocks(Box.at(3 * DAY), box.discharged(0)).visits().getFirst();
        assertThat(visit.running()).isTrue();
        assertThat(visit.departed()).isNull();
        assertThat(visit.dwell()).isEqualTo(Duration.ofDays(3));
        Clocks.Running ended = clocks(Box.at(9 * DAY), box.discharged(0), box.gatedOut(2 * DAY))
                .visits()
                .getFirst();
        assertThat(ended.running()).isFalse();
        assertThat(ended.dwell()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void free_days_are_counted_by_the_ports_clock_from_the_day_after_arrival() {
        Clocks.FreeTime free =
                clocks(Box.at(6 * DAY), box.discharged(0)).visits().getFirst().freeTime();
        assertThat(free.kind()).isEqualTo(Visit.Kind.IMPORT);
        assertThat(free.lastFreeDay()).isEqualTo(LocalDate.parse("2026-01-10"));
        assertThat(free.endsAt()).isEqualTo(Instant.parse("2026-01-10T19:00:00Z")); // midnight in Karachi
        assertThat(free.daysOver()).isEqualTo(1);
    }

    @Test
    void a_box_that_comes_after_midnight_in_the_port_though_not_in_UTC_comes_on_the_next_day() {
        Instant lateEvening = Instant.parse("2026-01-05T20:00:00Z");
        int minute = (int) Duration.between(Box.START, lateEvening).toMinutes();
        assertThat(clocks(lateEvening, box.discharged(minute))
                        .visits()
                        .getFirst()
                        .freeTime()
                        .lastFreeDay())
                .isEqualTo(LocalDate.parse("2026-01-11"));
    }

    @Test
    void a_day_with_a_change_of_clocks_is_one_day() {
        Places rome = new Places(Sites.TERMINAL, ZoneId.of("Europe/Rome"), Duration.ofMinutes(15), java.util.Map.of());
        int minute = (int) Duration.between(Box.START, Instant.parse("2026-03-27T12:00:00Z"))
                .toMinutes();
        Clocks clocks = Clocks.of("X", Books.history(box.discharged(minute)), Box.at(minute), rome, TARIFF);
        // 3 days over the night of 29 March, which has no hour from two to three: midnight is 22:00 UTC then.
        assertThat(clocks.visits().getFirst().freeTime().endsAt()).isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
    }

    @Test
    void the_edition_of_the_day_of_arrival_holds_whatever_comes_later() {
        Clocks.FreeTime old =
                clocks(Box.at(40 * DAY), box.gatedIn(0)).visits().getFirst().freeTime();
        assertThat(old.tariffFrom()).isEqualTo(LocalDate.parse("2026-01-01"));
        Clocks.FreeTime young = clocks(Box.at(40 * DAY), box.gatedIn(30 * DAY))
                .visits()
                .getFirst()
                .freeTime();
        assertThat(young.days()).isEqualTo(4);
    }

    @Test
    void what_is_planned_starts_no_clock_and_is_shown_as_planned() {
        Clocks clocks = clocks(Box.at(1), box.planned(EquipmentEventCode.GTIN, 60));
        assertThat(clocks.visits()).isEmpty();
        assertThat(clocks.expected().arrival().occurredAt()).isEqualTo(Box.at(60));
        assertThat(clocks.expected().arrival().classifier().name()).isEqualTo("PLN");
        assertThat(clocks.expected().departure()).isNull();
    }

    @Test
    void each_visit_has_clocks_of_its_own() {
        assertThat(clocks(Box.at(300), box.discharged(0), box.gatedOut(60), box.gatedIn(120), box.gatedOut(200))
                        .visits())
                .extracting(Clocks.Running::dwell)
                .containsExactly(Duration.ofMinutes(60), Duration.ofMinutes(80));
    }

    private static Clocks clocks(Instant now, Fact... facts) {
        return Clocks.of("X", Books.history(facts), now, Sites.PLACES, TARIFF);
    }
}
