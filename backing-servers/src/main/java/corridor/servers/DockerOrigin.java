package corridor.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Both servers in containers of their own, by Testcontainers. */
final class DockerOrigin implements Origin {
    private static final int PULL_MINUTES = 5;

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    /** What a look for a Docker engine and its images found. */
    sealed interface Look {}

    /** An engine answers, and has the images. */
    record Found() implements Look {}

    /** Containers cannot be had. */
    record Missing(String why) implements Look {}

    private DockerOrigin(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static Look lookedFor() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return new Missing("no Docker engine answers");
        }
        DockerClient docker = DockerClientFactory.lazyClient();
        for (String image : List.of(postgresImage(), kafkaImage())) {
            try {
                fetch(docker, image);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Missing("interrupted while fetching " + image);
            } catch (RuntimeException e) {
                return new Missing("Docker has no image " + image + " and cannot get it: " + e.getMessage());
            }
        }
        return new Found();
    }

    private static void fetch(DockerClient docker, String image) throws InterruptedException {
        try {
            docker.inspectImageCmd(image).exec();
        } catch (NotFoundException e) {
            if (!docker.pullImageCmd(image).start().awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)) {
                throw new ServerUnavailable("not fetched within " + PULL_MINUTES + " minutes", e);
            }
        }
    }

    static DockerOrigin start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(postgresImage()).asCompatibleSubstituteFor("postgres"))
                .withUsername(PortPostgres.USER)
                .withPassword("postgres")
                .withCommand(
                        "postgres",
                        "-c",
                        "max_connections=300",
                        "-c",
                        "max_locks_per_transaction=256",
                        "-c",
                        "wal_level=logical");
        KafkaContainer kafka = new KafkaContainer(
                        DockerImageName.parse(kafkaImage()).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        try {
            postgres.start();
            kafka.start();
        } catch (RuntimeException e) {
            postgres.stop();
            throw new ServerUnavailable("Testcontainers did not start the servers: " + e.getMessage(), e);
        }
        return new DockerOrigin(postgres, kafka);
    }

    private static String postgresImage() {
        return System.getenv().getOrDefault("CORRIDOR_POSTGRES_IMAGE", "postgres:18");
    }

    private static String kafkaImage() {
        return System.getenv().getOrDefault("CORRIDOR_KAFKA_IMAGE", "apache/kafka:4.2.0");
    }

    @Override
    public String name() {
        return "testcontainers";
    }

    @Override
    public String createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new ServerUnavailable("PostgreSQL created no database: " + e.getMessage(), e);
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String user() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
