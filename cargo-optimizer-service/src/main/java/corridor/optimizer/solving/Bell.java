package corridor.optimizer.solving;

import java.time.Duration;

/** Rung when something has happened; whoever waits for it wakes. A ring between looking and waiting is not missed. */
final class Bell {
    private long rung;

    synchronized long rung() {
        return rung;
    }

    synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Waits until it has been rung since, but no longer than so long. */
    synchronized void await(long since, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (rung == since && left > 0) {
            wait(left);
            left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        }
    }
}
