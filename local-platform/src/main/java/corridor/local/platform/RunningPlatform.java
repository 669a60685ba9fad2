package corridor.local.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.events.PortJson;
import corridor.servers.PortPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;

/**
 * What runs, as the file {@code running.json} says, so that the other commands and the next start find it. A pid alone
 * proves nothing, for numbers are used again: each comes with the moment its process started.
 *
 * @param ready true once every service answered
 */
public record RunningPlatform(
        Started supervisor,
        Started postgres,
        boolean ready,
        Map<Service, Started> services,
        Map<Service, Integer> ports,
        int postgresPort,
        int kafkaPort) {
    private static final Duration STOPPING = Duration.ofSeconds(25);
    // Without its Kafka an orphan has nothing left to finish; what it was at is undone or done by PostgreSQL.
    private static final Duration ORPHANS_STOPPING = Duration.ofSeconds(5);

    /** A process of this machine. */
    public record Started(long pid, Instant startedAt) {
        // The system counts a start from its boot, whose own time is told anew, and a little differently, to each
        // asker.
        private static final Duration TOLD_DIFFERENTLY = Duration.ofSeconds(2);

        static Started of(ProcessHandle handle) {
            return new Started(handle.pid(), startOf(handle));
        }

        /** The living process, if it is still the same one. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle ->
                            Duration.between(startOf(handle), startedAt).abs().compareTo(TOLD_DIFFERENTLY) <= 0);
        }

        private static Instant startOf(ProcessHandle handle) {
            return handle.info().startInstant().orElse(Instant.EPOCH);
        }
    }

    /** Empty if nothing is written down. What is written down may have died since. */
    public static Optional<RunningPlatform> read(Settings settings) throws IOException {
        if (!Files.exists(settings.state())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PortJson.mapper().readValue(Files.readString(settings.state()), RunningPlatform.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void write(Settings settings) throws IOException {
        Path part = settings.state().resolveSibling("running.json.part");
        Files.writeString(part, PortJson.mapper().writeValueAsString(this));
        Files.move(part, settings.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes the note away, unless it is about another platform than this process's. */
    static void forget(Settings settings) throws IOException {
        Optional<RunningPlatform> noted = read(settings);
        if (noted.isPresent()
                && noted.get().supervisor().pid() == ProcessHandle.current().pid()) {
            Files.deleteIfExists(settings.state());
        }
    }

    /** Takes the note away, if what it tells of runs no longer. */
    static void forgetTheDead(Settings settings) throws IOException {
        Optional<RunningPlatform> noted = read(settings);
        if (noted.isEmpty() || !noted.get().isAlive()) {
            Files.deleteIfExists(settings.state());
        }
    }

    @JsonIgnore
    public boolean isAlive() {
        return supervisor.alive().isPresent();
    }

    public String gatewayUrl() {
        return "http://localhost:" + ports.get(Service.GATEWAY);
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + kafkaPort;
    }

    /**
     * Stops what outlived a supervisor that was killed: its services and its PostgreSQL.
     *
     * @return how many there were
     */
    int stopOrphans(Settings settings) {
        List<ProcessHandle> orphans = services.values().stream()
                .map(Started::alive)
                .flatMap(Optional::stream)
                .toList();
        orphans.parallelStream().forEach(orphan -> stop(orphan, ORPHANS_STOPPING));
        return orphans.size() + (PortPostgres.stopLeftAlive(settings.data().resolve("postgres")) ? 1 : 0);
    }

    /** Asks a process to end, and makes it if it does not. */
    static void stop(ProcessHandle process) {
        stop(process, STOPPING);
    }

    private static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
