package corridor.servers;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL and the Kafka that tests run against: real ones, started when first asked for, one of each per JVM,
 * stopped when it exits.
 *
 * <p>Where they come from is one switch, the system property or environment variable {@code CORRIDOR_SERVERS}:
 * {@code embedded}, {@code testcontainers}, or {@code auto} (the default): Testcontainers where a Docker engine answers
 * and has the images or can get them, otherwise embedded. The tests are the same either way.
 */
public final class BackingServers {
    /** The switch. */
    public static final String SWITCH = "CORRIDOR_SERVERS";

    private static final Logger LOG = LoggerFactory.getLogger(BackingServers.class);

    private final Origin origin;
    private final AtomicInteger databases = new AtomicInteger();

    private BackingServers(Origin origin) {
        this.origin = origin;
    }

    /** The servers of this JVM. */
    public static BackingServers shared() {
        return Shared.SERVERS;
    }

    private static final class Shared {
        private static final BackingServers SERVERS = start();

        private static BackingServers start() {
            Origin origin = choose(System.getProperty(SWITCH, System.getenv().getOrDefault(SWITCH, "auto")));
            Runtime.getRuntime().addShutdownHook(new Thread(origin::close, "stop-backing-servers"));
            return new BackingServers(origin);
        }
    }

    static Origin choose(String wish) {
        return switch (wish.toLowerCase(Locale.ROOT)) {
            case "embedded" -> EmbeddedOrigin.start();
            case "testcontainers" -> DockerOrigin.start();
            case "auto" ->
                switch (DockerOrigin.lookedFor()) {
                    case DockerOrigin.Found() -> DockerOrigin.start();
                    case DockerOrigin.Missing(String why) -> {
                        LOG.info("PostgreSQL and Kafka are embedded: {}", why);
                        yield EmbeddedOrigin.start();
                    }
                };
            default ->
                throw new ServerUnavailable(SWITCH + " is '" + wish + "'; choose auto, embedded or testcontainers");
        };
    }

    /**
     * Creates a new, empty database.
     *
     * @param prefix what its name begins with: lower-case letters, digits, underscores
     * @return its JDBC URL; connect as {@link #user()} with {@link #password()}
     */
    public String freshDatabase(String prefix) {
        return origin.createDatabase(prefix + "_" + databases.incrementAndGet());
    }

    /** The JDBC URL of a database that exists. */
    public String jdbcUrl(String database) {
        return origin.jdbcUrl(database);
    }

    public String user() {
        return origin.user();
    }

    public String password() {
        return origin.password();
    }

    /** Host and port of the broker. It creates no topics by itself. */
    public String kafkaBootstrap() {
        return origin.kafkaBootstrap();
    }

    /** {@code embedded} or {@code testcontainers}. */
    public String origin() {
        return origin.name();
    }
}
