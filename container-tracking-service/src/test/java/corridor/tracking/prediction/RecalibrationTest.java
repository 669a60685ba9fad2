package corridor.tracking.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final Random random = new Random(5);

    @Test
    void bands_follow_a_port_that_becomes_slow_before_it_is_learned_anew() {
        List<PortVisit> before = visits(0, 1_000, 24);
        List<PortVisit> after = visits(1_000, 800, 60);
        Instant changed = arrival(1_000);
        Predictor learned = Learning.learn(Quantity.DEPARTURE, moments(before, changed), ZoneOffset.UTC, far -> {})
                .orElseThrow()
                .predictor();
        Instant now = arrival(1_500);
        List<Moment> seen = moments(after.subList(0, 500), now);
        assertThat(seen).anyMatch(each -> !each.hasEnded());
        Predictor follows = Learning.recalibrated(learned, seen);
        List<Moment> later = moments(after.subList(500, 800), Instant.MAX.minus(Duration.ofDays(1)));
        assertThat(Score.of(learned, later).within80()).isLessThan(0.65);
        assertThat(Score.of(follows, later).within80()).isBetween(0.7, 0.9);
    }

    @Test
    void few_visits_change_nothing() {
        List<PortVisit> before = visits(0, 1_000, 24);
        Predictor learned = Learning.learn(
                        Quantity.DEPARTURE, moments(before, arrival(1_000)), ZoneOffset.UTC, far -> {})
                .orElseThrow()
                .predictor();
        assertThat(Learning.recalibrated(learned, moments(visits(1_000, 100, 60), arrival(2_000))))
                .isSameAs(learned);
    }

    private List<Moment> moments(List<PortVisit> visits, Instant now) {
        return new Moments(Tempo.of(visits), ZoneOffset.UTC).of(Quantity.DEPARTURE, visits, now);
    }

    private static Instant arrival(int number) {
        return START.plus(Duration.ofMinutes(30L * number));
    }

    private List<PortVisit> visits(int from, int count, double hours) {
        List<PortVisit> visits = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            double stays = hours * Math.exp(0.5 * random.nextGaussian());
            visits.add(new PortVisit(
                    "V" + i,
                    PortVisit.Way.SHIP,
                    arrival(i),
                    PortVisit.Way.GATE,
                    arrival(i).plus(Duration.ofMinutes(Math.round(stays * 60))),
                    null,
                    "22G1",
                    false,
                    "MSK",
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return visits;
    }
}
