package corridor.optimizer.solving;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads that work on plans, in this instance. */
@Component
class Solvers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Solvers.class);

    private final Leases leases;
    private final SolverRun runs;
    private final SolvingSettings settings;
    private final MeterRegistry meters;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private ScheduledExecutorService heartbeats;
    private volatile boolean running;

    Solvers(Leases leases, SolverRun runs, SolvingSettings settings, MeterRegistry meters) {
        this.leases = leases;
        this.runs = runs;
        this.settings = settings;
        this.meters = meters;
    }

    /** There is something to do: whoever is idle looks at once. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        heartbeats = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("solver-heartbeat").daemon().factory());
        for (int i = 1; i <= settings.threads(); i++) {
            threads.add(Thread.ofPlatform().name("solver-" + i).start(this::workUntilStopped));
        }
    }

    /** What is under way goes back into the queue, for another instance or for later. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        heartbeats.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void workUntilStopped() {
        while (running) {
            try {
                Optional<Leases.Lease> lease = leases.take();
                if (lease.isPresent()) {
                    workOn(lease.get());
                } else if (work.tryAcquire(settings.lookAround().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException notWell) {
                LOG.warn("A solver looks again in {}", settings.lookAround(), notWell);
                pause();
            }
        }
    }

    private void workOn(Leases.Lease lease) {
        JobWatch watch = new JobWatch(Duration.ofSeconds(lease.task().maxSeconds()));
        long every = settings.heartbeat().toMillis();
        ScheduledFuture<?> heartbeat =
                heartbeats.scheduleWithFixedDelay(() -> beat(lease, watch), every, every, TimeUnit.MILLISECONDS);
        Outcome outcome;
        try {
            outcome = runs.solve(lease, watch);
        } finally {
            heartbeat.cancel(false);
        }
        if (!running) {
            Thread.interrupted(); // it was meant for waiting, not for the last words to the database
        }
        if (!watch.wasStopped()) {
            if (runs.record(lease, outcome)) {
                meters.counter("corridor.optimizer.plans", "outcome", outcome.failure() == null ? "done" : "failed")
                        .increment();
            }
        } else if (!running) {
            leases.giveBack(lease);
        }
    }

    /** A database that is away for a moment stops nobody; one that says no does. */
    private void beat(Leases.Lease lease, JobWatch watch) {
        try {
            if (!running || !leases.renew(lease, watch.progress())) {
                watch.stop();
            }
        } catch (RuntimeException notWell) {
            LOG.warn("Plan {} could not give a sign of life", lease.planId(), notWell);
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.lookAround());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
