package corridor.local.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One service as a process of its own: started, watched, started again when it dies. */
final class ServiceProcess {
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Service service;
    private final Settings settings;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Progress progress;
    private final Runnable onChange;
    private Process process;
    private boolean stopping;
    private final AtomicInteger deaths = new AtomicInteger();

    /** @param onChange is run after each new start */
    ServiceProcess(
            Service service,
            Settings settings,
            List<String> command,
            Map<String, String> environment,
            Progress progress,
            Runnable onChange) {
        this.service = service;
        this.settings = settings;
        this.command = List.copyOf(command);
        this.environment = environment;
        this.progress = progress;
        this.onChange = onChange;
    }

    Service service() {
        return service;
    }

    void start() throws IOException {
        launch();
        Thread.ofPlatform().daemon().name("watch-" + service.word()).start(this::watch);
    }

    synchronized RunningPlatform.Started running() {
        return RunningPlatform.Started.of(process.toHandle());
    }

    /** How often it ended without having been asked to. */
    int deaths() {
        return deaths.get();
    }

    boolean isReady() {
        return Readiness.of(settings.managementPort(service));
    }

    /** Asks the service to end, and makes it if it does not. */
    void stop() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            RunningPlatform.stop(last.toHandle());
        }
    }

    private synchronized void launch() throws IOException {
        if (stopping) {
            return;
        }
        LogFile.trim(settings.log(service));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(settings.log(service).toFile()));
        process = builder.start();
        process.getOutputStream().close();
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** A service that dies is started again, at once the first time and then more and more slowly. */
    private void watch() {
        Duration pause = Duration.ZERO;
        while (true) {
            Instant start = Instant.now();
            try {
                int exit = current().waitFor();
                if (isStopping()) {
                    return;
                }
                deaths.incrementAndGet();
                boolean steady = Duration.between(start, Instant.now()).compareTo(STEADY) > 0;
                pause = steady ? Duration.ZERO : pause;
                progress.say(service.module() + " ended with code " + exit + "; starting it again"
                        + (pause.isZero() ? "" : " in " + pause.toSeconds() + " s")
                        + " (" + settings.log(service) + " tells why)");
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                launch();
                onChange.run();
                Thread.ofPlatform().daemon().name("await-" + service.word()).start(this::tellWhenReady);
            } catch (IOException e) {
                progress.say(service.module() + " cannot be started: " + e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.isZero() ? Duration.ofSeconds(1) : min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private void tellWhenReady() {
        Process awaited = current();
        Instant start = Instant.now();
        try {
            while (awaited.isAlive() && !isReady()) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (InterruptedException e) {
            return;
        }
        if (awaited.isAlive()) {
            progress.say(service.module() + " is ready again, after "
                    + Duration.between(start, Instant.now()).toSeconds() + " s");
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
