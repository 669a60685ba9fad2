package corridor.local.platform;

import corridor.servers.Ports;
import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the platform: PostgreSQL and Kafka, and the services as processes of their own. */
final class Supervisor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int TRIES = 3;
    private static final long LOG_MAY_GROW_TO = 20_000_000;

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
            cleanUpAfterTheLastOne();
            requirePorts();
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
            trim(settings.log(service));
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
        awaitServices();
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

    private void requirePorts() {
        for (Service service : Service.values()) {
            String remedy = "--port " + service.word() + "=N";
            Ports.requireFree(settings.port(service), service.module(), remedy);
            Ports.requireFree(
                    settings.managementPort(service),
                    service.module() + "'s health",
                    remedy + " (its health is 1000 higher)");
        }
        Ports.requireFree(settings.kafkaPort(), "Kafka", "--port kafka=N");
        // Our own PostgreSQL, left alive by a run that was killed, is gone by now.
        Ports.requireFree(settings.postgresPort(), "PostgreSQL", "--port postgres=N");
    }

    private void awaitServices() {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!waiting.isEmpty()) {
            goOn();
            waiting.removeIf(this::answers);
            waiting.forEach(this::mustNotKeepDying);
            if (!waiting.isEmpty() && Instant.now().isAfter(deadline)) {
                String late = waiting.getFirst().service().module();
                throw new ServerUnavailable(late + " is not ready after " + PATIENCE.toSeconds()
                        + " s; ./corridor logs " + late + " tells why");
            }
            pause();
        }
    }

    private boolean answers(ServiceProcess service) {
        boolean isReady = service.isReady();
        if (isReady) {
            progress.say(service.service().module() + " is ready on port " + settings.port(service.service()));
        }
        return isReady;
    }

    private void mustNotKeepDying(ServiceProcess process) {
        if (process.deaths() >= TRIES) {
            Service service = process.service();
            throw new ServerUnavailable(service.module() + " ended " + TRIES + " times before it was ready; "
                    + settings.log(service) + " tells why (./corridor logs " + service.word() + " shows its end)");
        }
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

    /** Starts a log anew that has grown too long; the old one is kept until the next time. */
    private static void trim(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_MAY_GROW_TO) {
            Path old = log.resolveSibling(log.getFileName() + ".old");
            Files.deleteIfExists(old);
            Files.move(log, old);
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

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
