package corridor.service.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a commit wake the relay at once; the relay also looks by itself, for commits of other instances. */
final class Wake {
    private final Semaphore signal = new Semaphore(0);

    void up() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void sleep(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
