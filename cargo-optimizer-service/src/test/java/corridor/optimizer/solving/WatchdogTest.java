package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;

class WatchdogTest {
    private static final SolvingSettings SETTINGS = new SolvingSettings(
            1,
            1,
            1,
            Duration.ofMillis(500),
            10,
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(50));
    private static final Limits SHORT = new Limits(0.01, null, 0);

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog = new Watchdog(SETTINGS, told::add);
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void letGo() {
        over.set(true);
    }

    @Test
    void a_search_that_does_not_end_is_left_behind_and_three_of_them_call_for_a_fresh_start() {
        for (int search = 1; search <= 3; search++) {
            Outcome outcome = watchdog.over(this::neverEnds, lease(), JobWatch.patient(SHORT));
            assertThat(outcome.status()).isEqualTo(Status.FAILED);
            assertThat(outcome.because()).contains("did not end when its time was over");
            assertThat(told).hasSize(search < 3 ? 0 : 1);
        }
        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        change -> assertThat(change.getState()).isEqualTo(LivenessState.BROKEN));
    }

    @Test
    void a_search_that_ends_is_heard() {
        Outcome done = Outcome.done(Progress.NONE, "{}");
        assertThat(watchdog.over(() -> done, lease(), JobWatch.patient(SHORT))).isSameAs(done);
    }

    /** As a search that has lost its way: it hears nobody. */
    private Outcome neverEnds() {
        while (!over.get()) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        return null;
    }

    private static Leases.Lease lease() {
        return new Leases.Lease(UUID.randomUUID(), "retrieval", null, 1, "{}", SHORT, Progress.NONE, null, 0);
    }
}
