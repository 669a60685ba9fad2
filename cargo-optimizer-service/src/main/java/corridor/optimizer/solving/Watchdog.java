package corridor.optimizer.solving;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no solver is lost to a search that does not end: such a search is left behind in its thread, its plan
 * fails, and the solver goes on. When several were left behind, this instance says that it wants to be started anew.
 */
@Component
class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_LEFT_BEHIND = 3;

    private final SolvingSettings settings;
    private final ApplicationEventPublisher events;
    private final AtomicInteger leftBehind = new AtomicInteger();

    Watchdog(SolvingSettings settings, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
    }

    /** What the search came to; a failure if it did not come back within the grace after its time. */
    Outcome over(Supplier<Outcome> search, Leases.Lease lease, JobWatch watch) {
        FutureTask<Outcome> task = new FutureTask<>(search::get);
        Thread thread =
                Thread.ofPlatform().name("plan-" + lease.planId()).daemon().start(task);
        long overSince = 0;
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                if (watch.isOver()) {
                    overSince = overSince == 0 ? System.nanoTime() : overSince;
                    if (System.nanoTime() - overSince > settings.grace().toNanos()) {
                        return leaveBehind(thread, lease, watch);
                    }
                }
            } catch (InterruptedException stopping) {
                watch.stop(); // this house closes; the search is given back, and has a moment to end
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Outcome leaveBehind(Thread thread, Leases.Lease lease, JobWatch watch) {
        LOG.error("Plan {} of kind {} did not end when its time was over", lease.planId(), lease.kind());
        thread.interrupt();
        if (leftBehind.incrementAndGet() >= MOST_LEFT_BEHIND) {
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
        return Outcome.failed(watch.progress(), "The search did not end when its time was over, and was given up.");
    }
}
