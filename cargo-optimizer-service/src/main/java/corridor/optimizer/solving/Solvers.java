package corridor.optimizer.solving;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that work on plans, in this instance. Some take only what is quickly done; the others take what is long, and
 * what is quick if nothing long waits. So neither sort of plan waits for the other.
 */
@Component
class Solvers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Solvers.class);

    private final Leases leases;
    private final SolverRun runs;
    private final Watchdog watchdog;
    private final SolvingSettings settings;
    private final MeterRegistry meters;
    private final Bell work = new Bell();
    private final Endings endings;
    private final FairShare quickShare;
    private final List<Thread> threads = new ArrayList<>();
    private ScheduledExecutorService heartbeats;
    private volatile boolean running;

    Solvers(
            Leases leases,
            SolverRun runs,
            Watchdog watchdog,
            SolvingSettings settings,
            Endings endings,
            MeterRegistry meters) {
        this.leases = leases;
        this.runs = runs;
        this.watchdog = watchdog;
        this.settings = settings;
        this.endings = endings;
        this.quickShare = new FairShare(settings.quickProcessors());
        this.meters = meters;
    }

    /** There is something to do: whoever is idle looks at once. */
    void wake() {
        work.ring();
    }

    @Override
    public void start() {
        running = true;
        heartbeats = Executors.newScheduledThreadPool(
                settings.threads(),
                Thread.ofPlatform().name("solver-heartbeat").daemon().factory());
        for (int i = 1; i <= settings.threads(); i++) {
            begin("solver-" + i, List.of(Lane.LONG, Lane.QUICK));
        }
        for (int i = 1; i <= settings.quickThreads(); i++) {
            begin("quick-solver-" + i, List.of(Lane.QUICK));
        }
    }

    private void begin(String name, List<Lane> lanes) {
        threads.add(Thread.ofPlatform().name(name).start(() -> workUntilStopped(lanes)));
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

    private void workUntilStopped(List<Lane> lanes) {
        while (running) {
            try {
                long rung = work.rung();
                Optional<Leases.Lease> lease = lanes.stream()
                        .flatMap(lane -> leases.take(lane).stream())
                        .findFirst();
                if (lease.isPresent()) {
                    workOn(lease.get());
                } else {
                    work.await(rung, settings.lookAround());
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
        JobWatch watch = settings.laneFor(lease.limits()) == Lane.QUICK
                ? JobWatch.brief(lease.limits(), quickShare.next(System.nanoTime(), lease.waiting()))
                : JobWatch.patient(lease.limits());
        long every = settings.heartbeat().toMillis();
        ScheduledFuture<?> heartbeat = heartbeats.scheduleWithFixedDelay(
                new Heartbeat(lease, watch, leases, runs), every, every, TimeUnit.MILLISECONDS);
        Outcome outcome;
        try {
            outcome = watchdog.over(() -> runs.solve(lease, watch), lease, watch);
        } finally {
            heartbeat.cancel(false);
        }
        if (!watch.wasStopped()) {
            if (runs.record(lease, outcome)) {
                String word = outcome.status().name().toLowerCase(Locale.ROOT);
                meters.counter("corridor.optimizer.plans", "kind", lease.kind(), "outcome", word)
                        .increment();
            }
            endings.tell(lease.planId());
        } else if (!running) {
            leases.giveBack(lease);
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
