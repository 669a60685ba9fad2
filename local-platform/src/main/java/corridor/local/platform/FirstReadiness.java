package corridor.local.platform;

import corridor.servers.ServerUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until every service has said for the first time that it is ready. */
final class FirstReadiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int TRIES = 3;

    private final Settings settings;
    private final Progress progress;

    FirstReadiness(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @throws ServerUnavailable if a service takes too long or keeps dying, or it is not wanted any more */
    void await(List<ServiceProcess> services, BooleanSupplier notWanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!waiting.isEmpty()) {
            if (notWanted.getAsBoolean()) {
                throw new ServerUnavailable("it was stopped while it started");
            }
            waiting.removeIf(this::answers);
            waiting.forEach(this::mustNotKeepDying);
            if (!waiting.isEmpty() && Instant.now().isAfter(deadline)) {
                throw new ServerUnavailable(waiting.getFirst().service().module() + " is not ready after "
                        + PATIENCE.toSeconds() + " s; " + why(waiting.getFirst()));
            }
            pause();
        }
    }

    private boolean answers(ServiceProcess process) {
        boolean isReady = process.isReady();
        if (isReady) {
            Service service = process.service();
            progress.say(service.module() + " is ready on port " + settings.port(service));
        }
        return isReady;
    }

    private void mustNotKeepDying(ServiceProcess process) {
        if (process.deaths() >= TRIES) {
            throw new ServerUnavailable(
                    process.service().module() + " ended " + TRIES + " times before it was ready; " + why(process));
        }
    }

    private String why(ServiceProcess process) {
        return settings.log(process.service()) + " tells why (./corridor logs "
                + process.service().word() + " shows its end)";
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("it was interrupted while it started");
        }
    }
}
