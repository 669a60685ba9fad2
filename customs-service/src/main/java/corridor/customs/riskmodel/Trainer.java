package corridor.customs.riskmodel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that trains, in this instance. What it has begun when the service stops goes back, for whoever is next. */
@Component
class Trainer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    private final TrainingTable trainings;
    private final TrainingRun run;
    private final RiskModelSettings settings;
    private ScheduledExecutorService heartbeats;
    private Thread thread;
    private volatile boolean running;
    private volatile boolean unwanted;
    private volatile double done;

    Trainer(TrainingTable trainings, TrainingRun run, RiskModelSettings settings) {
        this.trainings = trainings;
        this.run = run;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        heartbeats = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("risk-training-heartbeat").daemon().factory());
        thread = Thread.ofPlatform().name("risk-training").daemon().start(this::workUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heartbeats.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void workUntilStopped() {
        while (running) {
            try {
                Optional<TrainingTable.Lease> lease = trainings.take();
                if (lease.isPresent()) {
                    work(lease.get());
                } else {
                    Thread.sleep(settings.lookAround());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException notWell) {
                LOG.warn("Looking for a model to train again in {}", settings.lookAround(), notWell);
                pause();
            }
        }
    }

    private void work(TrainingTable.Lease lease) {
        unwanted = false;
        done = 0;
        long every = settings.heartbeat().toMillis();
        ScheduledFuture<?> heartbeat =
                heartbeats.scheduleWithFixedDelay(() -> live(lease), every, every, TimeUnit.MILLISECONDS);
        try {
            run.train(lease, so -> {
                done = so;
                if (unwanted || !running) {
                    throw new TrainingRun.Stopped();
                }
            });
        } catch (TrainingRun.Stopped stopped) {
            if (!running) {
                trainings.giveBack(lease);
            }
        } finally {
            heartbeat.cancel(false);
        }
    }

    /** A database that is away for a moment stops nobody; one that says no does. */
    private void live(TrainingTable.Lease lease) {
        try {
            unwanted = !trainings.renew(lease, (int) (done * 100));
        } catch (RuntimeException notWell) {
            LOG.warn("The training of {} could not give a sign of life", lease.version(), notWell);
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
