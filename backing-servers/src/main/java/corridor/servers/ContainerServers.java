package corridor.servers;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Both servers from Docker; Testcontainers takes them away with the JVM. */
final class ContainerServers extends BackingServers {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.2.0";

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    @SuppressWarnings("resource") // stopped by Testcontainers' own watchman when this JVM ends
    ContainerServers() {
        postgres = new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
                .withCommand("postgres", "-c", "max_connections=300");
        kafka = new KafkaContainer(DockerImageName.parse(KAFKA)).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        postgres.start();
        kafka.start();
    }

    /** Empty if a Docker engine answers, else the reason. */
    static Optional<String> whyNot() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("no Docker engine answers");
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/" + database;
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
    public String origin() {
        return "testcontainers";
    }
}
