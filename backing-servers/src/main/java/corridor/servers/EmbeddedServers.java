package corridor.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Both servers inside this process, on a folder that goes with it. */
final class EmbeddedServers extends BackingServers {
    private final PortPostgres postgres;
    private final PortKafka kafka;

    EmbeddedServers() {
        try {
            Path folder = Files.createTempDirectory("corridor-servers");
            postgres = PortPostgres.start(folder.resolve("postgres"), Ports.free(), Map.of());
            kafka = PortKafka.start(folder.resolve("kafka"), Ports.free(), Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(folder), "stop-servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(Path folder) {
        kafka.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String user() {
        return PortPostgres.USER;
    }

    @Override
    public String password() {
        return PortPostgres.PASSWORD;
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public String origin() {
        return "embedded";
    }
}
