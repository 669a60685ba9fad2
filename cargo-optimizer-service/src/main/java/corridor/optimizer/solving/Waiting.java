package corridor.optimizer.solving;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Waits for a plan to end. A plan of this instance is noticed at once; those of others, and those cancelled, soon, by one
 * look for all that wait here. Nobody who waits holds a connection.
 */
@Component
class Waiting {
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final PlanTable plans;
    private final Endings endings;

    Waiting(PlanTable plans, Endings endings) {
        this.plans = plans;
        this.endings = endings;
    }

    void forPlan(UUID planId, Duration atMost) throws InterruptedException {
        try (Endings.Awaited end = endings.of(planId)) {
            if (!plans.hasEnded(planId)) {
                end.await(atMost);
            }
        }
    }

    @Scheduled(fixedDelay = BETWEEN_LOOKS_MILLIS)
    void look() {
        Set<UUID> awaited = endings.awaited();
        if (!awaited.isEmpty()) {
            plans.endedOf(awaited).forEach(endings::tell);
        }
    }
}
