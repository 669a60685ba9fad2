package corridor.optimizer.solving;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BriefWatchTest {
    private static final Limits AN_HOUR = new Limits(3600, null, 0);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_brief_search_goes_on_until_there_is_a_plan_however_little_its_share() {
        JobWatch watch = JobWatch.brief(AN_HOUR, Duration.ZERO);
        watch.progressed(SearchWatch.NO_PLAN, 3, 10);
        assertThat(watch.isOver()).isFalse();
        watch.progressed(9, 3, 20);
        assertThat(watch.isOver()).isTrue();
    }

    @Test
    void a_brief_search_ends_when_nothing_gets_better_any_more() throws InterruptedException {
        JobWatch watch = JobWatch.brief(AN_HOUR, LONG);
        watch.progressed(9, 3, 10);
        while (!watch.isOver()) {
            Thread.sleep(1);
            watch.progressed(9, 3, 20);
        }
        watch.progressed(8, 3, 30);
        assertThat(watch.isOver()).isFalse();
    }

    @Test
    void work_in_units_is_done_to_the_last() {
        JobWatch watch = JobWatch.brief(new Limits(3600, 1_000L, 0), Duration.ZERO);
        watch.progressed(9, 3, 10);
        assertThat(watch.isOver()).isFalse();
        assertThat(watch.mostNodes()).isEqualTo(1_000);
    }

    @Test
    void those_of_the_last_second_and_those_that_wait_share_alike() {
        FairShare share = new FairShare(1);
        long now = 7_000_000_000L;
        assertThat(share.next(now, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(share.next(now + 1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(share.next(now + 2, 97)).isEqualTo(Duration.ofMillis(10));
        assertThat(share.next(now + 1_500_000_000L, 0)).isEqualTo(Duration.ofSeconds(1));
    }
}
