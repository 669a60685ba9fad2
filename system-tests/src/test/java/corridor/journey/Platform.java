package corridor.journey;

import corridor.local.door.Door;
import corridor.local.platform.RunningPlatform;
import corridor.local.platform.Secrets;
import corridor.local.platform.Service;
import corridor.local.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The whole platform, started as {@code ./corridor up} starts it, on ports and in a folder of its own. All journeys share
 * one; it is stopped when the last is done.
 */
final class Platform {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path HOME = ROOT.resolve("system-tests/target/platform");

    private static Platform running;

    private final Map<String, String> environment = new HashMap<>();
    private final Process up;

    private Platform() throws IOException {
        chooseFreePorts();
        environment.put("CORRIDOR_HOME", HOME.toString());
        deleteOld();
        Files.createDirectories(HOME);
        up = corridor(HOME.resolve("up.log"), "up");
    }

    /** The one that runs; the first to ask starts it. */
    static synchronized Platform running() {
        if (running == null) {
            try {
                running = new Platform();
                Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop-platform"));
                running.awaitReady();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    Door door() {
        try {
            return new Door(
                    URI.create(settings().gatewayUrl()),
                    new Secrets(settings().secrets()).demoPassword(),
                    Duration.ofSeconds(90),
                    said -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings settings() {
        return Settings.of(ROOT, environment);
    }

    /** Runs {@code ./corridor ARGUMENTS} against it; what it prints goes to a file. */
    Process corridor(Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "corridor.local.Corridor"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} of a service, as a machine does it: without asking. */
    void kill(Service service) {
        process(service).destroyForcibly();
    }

    ProcessHandle process(Service service) {
        try {
            return RunningPlatform.read(settings())
                    .orElseThrow()
                    .services()
                    .get(service)
                    .alive()
                    .orElseThrow(() -> new IllegalStateException(service + " does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!RunningPlatform.read(settings()).map(RunningPlatform::ready).orElse(false)) {
            if (!up.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "the platform did not start:\n" + Files.readString(HOME.resolve("up.log")));
            }
            pause();
        }
    }

    private void stop() {
        up.destroy();
        try {
            if (!up.waitFor(60, TimeUnit.SECONDS)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A service's management listens 1000 above it, so that both must be free. */
    private void chooseFreePorts() {
        int next = ThreadLocalRandom.current().nextInt(20_000, 28_000);
        for (String name :
                List.of("GATEWAY", "TRACKING", "CUSTOMS", "OPTIMIZER", "POSTGRES", "KAFKA", "KAFKA_CONTROLLER")) {
            do {
                next++;
            } while (!isFree(next) || !isFree(next + 1000));
            environment.put("CORRIDOR_" + name + "_PORT", Integer.toString(next));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void deleteOld() throws IOException {
        if (Files.exists(HOME)) {
            try (var files = Files.walk(HOME)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
