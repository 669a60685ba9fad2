package corridor.service.background;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for what is {@code @Scheduled}. Where threads are virtual, Spring runs all tasks with a fixed delay on one thread: a
 * model that learns for a minute would hold up the seal on decisions and what subscribers are told.
 */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
class BackgroundConfiguration {
    /** More than any house has tasks; threads begin when they are needed. */
    private static final int THREADS = 16;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("background-");
        return scheduler;
    }
}
