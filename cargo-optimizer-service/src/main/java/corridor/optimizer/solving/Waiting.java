package corridor.optimizer.solving;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Waits for a plan to end. A plan of this instance is noticed at once, one of another soon. No transaction is open. */
@Component
class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PlanTable plans;
    private final Solvers solvers;

    Waiting(PlanTable plans, Solvers solvers) {
        this.plans = plans;
        this.solvers = solvers;
    }

    void forPlan(UUID planId, Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        long rung = solvers.ended().rung();
        while (System.nanoTime() - begun < atMost.toNanos() && !plans.hasEnded(planId)) {
            solvers.ended().await(rung, BETWEEN_LOOKS);
            rung = solvers.ended().rung();
        }
    }
}
