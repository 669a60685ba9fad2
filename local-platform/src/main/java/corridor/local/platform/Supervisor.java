package corridor.local.platform;

import corridor.events.Topics;
import corridor.port.ParkCode;
import corridor.servers.PortKafka;
import corridor.servers.PortPostgres;
import corridor.servers.Ports;
import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Runs the platform: PostgreSQL and Kafka in this process and beside it, the services as processes of their own. */
public final class Supervisor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final List<ServiceProcess> services = new ArrayList<>();
    private PortPostgres postgres;
    private PortKafka kafka;
    private volatile boolean ready;

    public Supervisor(Settings settings, Progress progress) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.progress = progress;
    }

    /**
     * Starts everything and returns when every service has said that it is ready.
     *
     * @throws ServerUnavailable with the remedy, if a port is in use or something does not start
     */
    public void start() throws IOException {
        Files.createDirectories(settings.home().resolve("logs"));
        cleanUpAfterTheLastOne();
        for (Service service : Service.values()) {
            Ports.requireFree(settings.port(service), service.module(), "CORRIDOR_" + service + "_PORT");
            Ports.requireFree(
                    settings.managementPort(service), service.module() + "'s health", "CORRIDOR_" + service + "_PORT");
        }
        startServers();
        for (Service service : Service.values()) {
            ServiceProcess process =
                    new ServiceProcess(service, settings, environment(service), progress, this::writeState);
            services.add(process);
            process.start();
        }
        writeState();
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
            throw new ServerUnavailable("the platform runs already (process "
                    + last.supervisor().pid() + "); ./corridor status shows it, ./corridor down stops it");
        }
        int orphans = last.stopOrphans();
        if (orphans > 0) {
            progress.say("The last run was killed: stopped " + orphans + " services that it left behind");
        }
    }

    private void startServers() {
        CompletableFuture<PortKafka> broker = CompletableFuture.supplyAsync(() ->
                PortKafka.start(settings.data().resolve("kafka"), settings.kafkaPort(), settings.controllerPort()));
        try {
            postgres = PortPostgres.start(settings.data().resolve("postgres"), settings.postgresPort(), Map.of());
            for (Service service : Service.values()) {
                service.house().ifPresent(postgres::createDatabase);
            }
            progress.say("PostgreSQL answers on port " + settings.postgresPort());
        } finally {
            kafka = finished(broker);
        }
        List<String> ofThePort = Topics.ofThePort().stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                .toList();
        kafka.createTopics(ofThePort, 6);
        kafka.createTopics(
                Stream.of("rashakai", "dhabeji")
                        .map(ParkCode::new)
                        .map(Topics::ofPark)
                        .toList(),
                1);
        progress.say("Kafka answers on port " + settings.kafkaPort());
    }

    private static PortKafka finished(CompletableFuture<PortKafka> broker) {
        try {
            return broker.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Map<String, String> environment(Service service) throws UncheckedIOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(settings.port(service)));
        environment.put("MANAGEMENT_PORT", Integer.toString(settings.managementPort(service)));
        environment.put("CORRIDOR_ISSUER_URI", settings.gatewayUrl());
        environment.put("CORRIDOR_JWKS_URI", settings.gatewayUrl() + "/oauth2/jwks");
        environment.put("CORRIDOR_KAFKA", kafka.bootstrap());
        service.house().ifPresent(house -> {
            environment.put("CORRIDOR_DB_URL", postgres.jdbcUrl(house));
            environment.put("CORRIDOR_DB_USER", PortPostgres.USER);
            environment.put("CORRIDOR_DB_PASSWORD", PortPostgres.PASSWORD);
        });
        if (service == Service.GATEWAY) {
            forTheGateway(environment);
        }
        return environment;
    }

    private void forTheGateway(Map<String, String> environment) {
        try {
            environment.put("SPRING_PROFILES_ACTIVE", "local");
            environment.put("CORRIDOR_DEMO_PASSWORD", secrets.demoPassword());
            environment.put("CORRIDOR_SIGNING_KEY_FILE", secrets.signingKey().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Service service : Service.values()) {
            service.house().map(String::toUpperCase).ifPresent(house -> {
                environment.put("CORRIDOR_" + house + "_URL", "http://127.0.0.1:" + settings.port(service));
                environment.put(
                        "CORRIDOR_" + house + "_MANAGEMENT_URL",
                        "http://127.0.0.1:" + settings.managementPort(service));
            });
        }
    }

    private void awaitServices() {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<ServiceProcess> waiting = new ArrayList<>(services);
        while (!waiting.isEmpty()) {
            waiting.removeIf(each -> {
                boolean answers = each.isReady();
                if (answers) {
                    progress.say(each.service().module() + " is ready on port " + settings.port(each.service()));
                }
                return answers;
            });
            if (Instant.now().isAfter(deadline)) {
                String late = waiting.getFirst().service().module();
                throw new ServerUnavailable(late + " is not ready after " + PATIENCE.toSeconds()
                        + " s; ./corridor logs " + late + " tells why");
            }
            pause();
        }
    }

    private synchronized void writeState() {
        Map<Service, RunningPlatform.Started> running = new EnumMap<>(Service.class);
        services.forEach(each -> running.put(each.service(), each.running()));
        try {
            new RunningPlatform(
                            RunningPlatform.Started.of(ProcessHandle.current()),
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

    /** Stops the services, then what they stand on. */
    @Override
    public void close() {
        services.parallelStream().forEach(ServiceProcess::stop);
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        try {
            Files.deleteIfExists(settings.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
