package corridor.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the process which started it. Its pid stands in {@code postmaster.pid} of its data
 * folder; the number may long belong to somebody else, so it is checked before anything is stopped.
 */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftBehind() {}

    static void stop(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(LeftBehind::isPostgres);
        if (server.isPresent()) {
            LOG.warn(
                    "A PostgreSQL server (pid {}) was left behind on {}: stopping it",
                    server.get().pid(),
                    folder);
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) {
        server.destroy(); // SIGTERM: no new sessions; those of a dead process end by themselves
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new ServerUnavailable(
                    "the PostgreSQL server left behind (pid " + server.pid() + ") does not stop; stop it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
