package corridor.local.platform;

import corridor.events.Topics;
import corridor.port.ParkCode;
import corridor.servers.PortKafka;
import corridor.servers.PostgresSettings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What the services stand on: a PostgreSQL with a database for each, and a Kafka with the port's topics. */
final class Servers implements AutoCloseable {
    private static final int PARTITIONS = 6;
    private static final List<String> PARKS = List.of("rashakai", "dhabeji");

    private final WatchedPostgres postgres;
    private final PortKafka kafka;

    private Servers(WatchedPostgres postgres, PortKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** @param onChange is run when PostgreSQL had to be started again */
    static Servers start(Settings settings, Secrets secrets, Progress progress, Runnable onChange) throws IOException {
        PostgresSettings wanted = PostgresSettings.in(settings.data().resolve("postgres"))
                .program(settings.home().resolve("programs"))
                .port(settings.postgresPort())
                .password(secrets.databasePassword())
                .server("max_connections", "120")
                // A large import locks the keys of all its events at once.
                .server("max_locks_per_transaction", "256")
                .server("shared_buffers", "96MB");
        CompletableFuture<WatchedPostgres> database = CompletableFuture.supplyAsync(() -> {
            WatchedPostgres started = WatchedPostgres.start(wanted, progress, onChange);
            progress.say("PostgreSQL answers on port " + settings.postgresPort());
            return started;
        });
        PortKafka kafka = null;
        try {
            kafka = PortKafka.start(settings.data().resolve("kafka"), settings.kafkaPort(), settings.controllerPort());
            createTopics(kafka);
            progress.say("Kafka answers on port " + settings.kafkaPort());
            WatchedPostgres postgres = finished(database);
            for (Service service : Service.values()) {
                service.database().ifPresent(postgres::createDatabase);
            }
            return new Servers(postgres, kafka);
        } catch (RuntimeException e) {
            if (kafka != null) {
                kafka.close();
            }
            database.thenAccept(WatchedPostgres::close)
                    .exceptionally(failed -> null)
                    .join();
            throw e;
        }
    }

    private static WatchedPostgres finished(CompletableFuture<WatchedPostgres> database) {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void createTopics(PortKafka kafka) {
        kafka.createTopics(
                Topics.ofThePort().stream()
                        .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                        .toList(),
                PARTITIONS);
        // A park reads one total order, so its topic has one partition.
        kafka.createTopics(PARKS.stream().map(ParkCode::new).map(Topics::ofPark).toList(), 1);
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    String password() {
        return postgres.password();
    }

    String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    Optional<ProcessHandle> postgresProcess() {
        return postgres.process();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
