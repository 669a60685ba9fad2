package corridor.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One service as a process of its own: started, watched, started again when it dies. */
final class ServiceProcess {
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Progress progress;
    private final Runnable onChange;
    private volatile Process process;
    private volatile boolean stopping;

    ServiceProcess(
            Service service, Settings settings, Map<String, String> environment, Progress progress, Runnable onChange) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.progress = progress;
        this.onChange = onChange;
    }

    Service service() {
        return service;
    }

    void start() {
        launch();
        Thread.ofPlatform().daemon().name("watch-" + service.module()).start(this::watch);
    }

    RunningPlatform.Started running() {
        return RunningPlatform.Started.of(process.toHandle());
    }

    boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort(service) + "/actuator/health/readiness");
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (service == Service.GATEWAY ? "192m" : "320m"),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar().toString()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(settings.log(service).toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar() {
        Path target = settings.root().resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no runnable jar in " + target + "; run ./corridor build"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that dies is started again, at once the first time and then more and more slowly. */
    private void watch() {
        Duration pause = Duration.ZERO;
        while (true) {
            Instant start = Instant.now();
            try {
                int exit = process.waitFor();
                if (stopping) {
                    return;
                }
                boolean steady = Duration.between(start, Instant.now()).compareTo(STEADY) > 0;
                pause = steady ? Duration.ZERO : pause;
                progress.say(service.module() + " ended with code " + exit + "; it is started again"
                        + (pause.isZero() ? "" : " in " + pause.toSeconds() + " s"));
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.isZero() ? Duration.ofSeconds(1) : min(pause.multipliedBy(2), LONGEST_PAUSE);
            launch();
            onChange.run();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
