package corridor.local.platform;

import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the platform: PostgreSQL and Kafka, and the services as processes of their own. */
final class Supervisor implements AutoCloseable {
    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private volatile Servers servers;
    private volatile boolean stopping;
    private volatile boolean ready;

    Supervisor(Settings settings, Progress progress) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.progress = progress;
    }

    /**
     * Starts everything and returns when every service has said that it is ready.
     *
     * @throws ServerUnavailable with the remedy, if a port is in use or something does not start
     */
    void start() throws IOException {
        try {
            Files.createDirectories(settings.logs());
            // Data, programs and secrets are nobody else's on this machine.
            Files.setPosixFilePermissions(settings.home(), PosixFilePermissions.fromString("rwx------"));
            cleanUpAfterTheLastOne();
            WantedPorts.requireFree(settings);
            startSteps();
        } finally {
            startEnded.countDown();
        }
    }

    private void startSteps() throws IOException {
        servers = Servers.start(settings, secrets, progress, this::writeState);
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets);
        for (Service service : Service.values()) {
            goOn();
            ServiceProcess process = new ServiceProcess(
                    service,
                    settings,
                    ServiceCommand.of(service, new Jars(settings).copyOf(service)),
                    environment.of(service, servers),
                    progress,
                    this::writeState);
            process.start();
            services.add(process);
            writeState();
        }
        progress.say("The four services are starting");
        new FirstReadiness(settings, progress).await(services, () -> stopping);
        ready = true;
        writeState();
    }

    private void cleanUpAfterTheLastOne() throws IOException {
        RunningPlatform last = RunningPlatform.read(settings).orElse(null);
        if (last == null) {
            return;
        }
        if (last.isAlive()) {
            throw new ServerUnavailable("the platform runs already at " + last.gatewayUrl() + " (process "
                    + last.supervisor().pid() + "); ./corridor status shows it, ./corridor down stops it");
        }
        int orphans = last.stopOrphans(settings);
        progress.say("The last run did not end properly"
                + (orphans > 0 ? ": stopped " + orphans + " processes that it left behind" : ""));
    }

    boolean hasStarted() {
        return servers != null;
    }

    boolean isStopping() {
        return stopping;
    }

    private void goOn() {
        if (stopping) {
            throw new ServerUnavailable("it was stopped while it started");
        }
    }

    private synchronized void writeState() {
        if (stopping || servers == null) {
            return;
        }
        Map<Service, RunningPlatform.Started> running = new EnumMap<>(Service.class);
        services.forEach(each -> running.put(each.service(), each.running()));
        try {
            new RunningPlatform(
                            RunningPlatform.Started.of(ProcessHandle.current()),
                            servers.postgresProcess()
                                    .map(RunningPlatform.Started::of)
                                    .orElse(null),
                            ready,
                            running,
                            settings.ports(),
                            settings.postgresPort(),
                            settings.kafkaPort())
                    .write(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the services, then what they stand on. If a start is under way, it is broken off first. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!startEnded.await(2, TimeUnit.MINUTES)) {
                progress.say("The start does not end; stopping what there is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.parallelStream().forEach(ServiceProcess::stop);
        if (servers != null) {
            servers.close();
        }
        try {
            RunningPlatform.forget(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
