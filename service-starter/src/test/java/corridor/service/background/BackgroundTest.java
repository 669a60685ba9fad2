package corridor.service.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

class BackgroundTest {

    @Test
    void work_that_takes_long_holds_up_no_other() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(BackgroundConfiguration.class, TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(House.class)
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .run(context -> {
                    Works works = context.getBean(Works.class);
                    assertThat(works.long_has_begun.await(20, TimeUnit.SECONDS)).isTrue();
                    assertThat(works.short_was_done_meanwhile.await(20, TimeUnit.SECONDS))
                            .isTrue();
                });
    }

    @Test
    void work_goes_on_until_there_is_none() {
        AtomicInteger left = new AtomicInteger(3);
        Unhurried.go(() -> left.decrementAndGet() > 0, 0);
        assertThat(left).hasValue(0);
    }

    @Test
    void who_is_interrupted_begins_nothing_more() {
        AtomicInteger done = new AtomicInteger();
        Thread.currentThread().interrupt();
        Unhurried.go(() -> done.incrementAndGet() < 10, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(1);
    }

    @Configuration(proxyBeanMethods = false)
    static class House {
        @Bean
        Works works() {
            return new Works();
        }
    }

    static class Works {
        final CountDownLatch long_has_begun = new CountDownLatch(1);
        final CountDownLatch short_was_done_meanwhile = new CountDownLatch(3);

        @Scheduled(fixedDelay = 1)
        void takes_until_the_house_closes() throws InterruptedException {
            long_has_begun.countDown();
            new CountDownLatch(1).await();
        }

        @Scheduled(fixedDelay = 1)
        void is_short() throws InterruptedException {
            long_has_begun.await();
            short_was_done_meanwhile.countDown();
        }
    }
}
