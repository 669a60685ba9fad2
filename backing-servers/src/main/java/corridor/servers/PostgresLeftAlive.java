package corridor.servers;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that outlived the process which started it. Only a process that is proven to serve this very data
 * folder is touched: a process id alone may long belong to somebody else.
 */
record PostgresLeftAlive(ProcessHandle process, Path data) {
    private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(5);

    static Optional<PostgresLeftAlive> in(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            // Line 1 is the process, line 3 the second since 1970 in which it started.
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() < 3 || !lines.get(0).strip().matches("[0-9]+")) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> serves(data, started, process.info()))
                    .map(process -> new PostgresLeftAlive(process, data));
        } catch (IOException e) {
            throw new ServerUnavailable(pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean serves(Path data, Instant started, ProcessHandle.Info process) {
        boolean isPostgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        boolean namesTheFolder = process.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(true);
        boolean startedThen = process.startInstant()
                .map(instant -> Duration.between(instant, started).abs())
                .filter(difference -> difference.compareTo(CLOCKS_MAY_DIFFER_BY) <= 0)
                .isPresent();
        return isPostgres && namesTheFolder && (process.arguments().isPresent() || startedThen);
    }

    /** Lets go of the clients and shuts down, as {@code pg_ctl stop -m fast} does; at the worst, by force. */
    void stop() {
        if (!pgCtl("fast") && !pgCtl("immediate")) {
            process.destroyForcibly();
        }
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ServerUnavailable(
                    "PostgreSQL (process " + process.pid() + ") of " + data + " does not end; end it by hand", e);
        } catch (ExecutionException e) {
            throw new ServerUnavailable("PostgreSQL (process " + process.pid() + ") cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean pgCtl(String mode) {
        Optional<Path> pgCtl = process.info()
                .command()
                .map(postgres -> Path.of(postgres).resolveSibling("pg_ctl"))
                .filter(Files::isExecutable);
        if (pgCtl.isEmpty()) {
            return false;
        }
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL's programs refuse to run as root; in a user namespace of their own they do.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(pgCtl.get().toString(), "stop", "-w", "-t", "20", "-m", mode, "-D", data.toString()));
        try {
            Process stopping = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return stopping.waitFor(30, TimeUnit.SECONDS) && stopping.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
