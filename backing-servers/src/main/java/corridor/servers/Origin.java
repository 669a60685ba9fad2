package corridor.servers;

/** Where a PostgreSQL and a Kafka come from. */
interface Origin extends AutoCloseable {
    /** In one word, for the log. */
    String name();

    /** Creates an empty database and returns its JDBC URL, without user and password. */
    String createDatabase(String name);

    /** The JDBC URL of a database of this server. */
    String jdbcUrl(String database);

    String user();

    String password();

    String kafkaBootstrap();

    @Override
    void close();
}
