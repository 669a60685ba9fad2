package corridor.optimizer.solving;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who waits for which plan to end. A plan that ends in this instance wakes those who wait for it, and nobody else; so a
 * crowd that waits costs the database nothing.
 */
@Component
class Endings {
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();

    /** To be had before the plan is looked at, so that no end comes between; and closed in the end. */
    Awaited of(UUID planId) {
        Awaited plan = new Awaited(planId);
        awaited.add(plan);
        return plan;
    }

    void tell(UUID planId) {
        for (Awaited each : awaited) {
            if (each.planId.equals(planId)) {
                each.ended.countDown();
            }
        }
    }

    /** The plans whose end is waited for and not known of here. */
    Set<UUID> awaited() {
        return awaited.stream()
                .filter(each -> each.ended.getCount() > 0)
                .map(each -> each.planId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One who waits for one plan. */
    final class Awaited implements AutoCloseable {
        private final UUID planId;
        private final CountDownLatch ended = new CountDownLatch(1);

        private Awaited(UUID planId) {
            this.planId = planId;
        }

        /** Waits until the plan has ended, but no longer than so long. */
        void await(Duration atMost) throws InterruptedException {
            ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            awaited.remove(this);
        }
    }
}
