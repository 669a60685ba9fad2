package corridor.local.platform;

import corridor.events.PortJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * What runs, as the file {@code running.json} says, so that the other commands and the next start find it. A pid alone
 * proves nothing, for numbers are used again: each comes with the moment its process started.
 *
 * @param ready true once every service answered
 */
public record RunningPlatform(
        Started supervisor,
        boolean ready,
        Map<Service, Started> services,
        Map<Service, Integer> ports,
        int postgresPort,
        int kafkaPort) {

    /** A process of this machine. */
    public record Started(long pid, Instant startedAt) {
        static Started of(ProcessHandle handle) {
            return new Started(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
        }

        /** The living process, if it is still the same one. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle ->
                            handle.info().startInstant().orElse(Instant.EPOCH).equals(startedAt));
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

    public boolean isAlive() {
        return supervisor.alive().isPresent();
    }

    public String gatewayUrl() {
        return "http://localhost:" + ports.get(Service.GATEWAY);
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Stops services that outlived a supervisor which was killed. Returns how many there were. */
    int stopOrphans() {
        int stopped = 0;
        for (Started service : services.values()) {
            Optional<ProcessHandle> orphan = service.alive();
            if (orphan.isPresent()) {
                orphan.get().destroy();
                try {
                    orphan.get().onExit().get(15, java.util.concurrent.TimeUnit.SECONDS);
                } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
                    orphan.get().destroyForcibly();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                stopped++;
            }
        }
        return stopped;
    }
}
