package corridor.servers;

import java.nio.file.Path;

/** Both servers on this machine, in a temporary folder that goes when they go. */
final class EmbeddedOrigin implements Origin {
    private final TemporaryFolder folder;
    private final PortPostgres postgres;
    private final PortKafka kafka;

    private EmbeddedOrigin(TemporaryFolder folder, PortPostgres postgres, PortKafka kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static EmbeddedOrigin start() {
        TemporaryFolder folder = TemporaryFolder.create();
        Path home = folder.path();
        PortPostgres postgres = PortPostgres.start(PostgresSettings.in(home.resolve("postgres"))
                .server("max_connections", "300")
                .server("max_locks_per_transaction", "256")
                // Logical decoding is one of the ways to read an outbox that are compared.
                .server("wal_level", "logical"));
        try {
            return new EmbeddedOrigin(
                    folder, postgres, PortKafka.start(home.resolve("kafka"), Ports.free(), Ports.free()));
        } catch (RuntimeException e) {
            postgres.close();
            folder.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public String createDatabase(String name) {
        postgres.createDatabase(name);
        return postgres.jdbcUrl(name);
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
        return postgres.password();
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        folder.close();
    }
}
