package corridor.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server on 127.0.0.1 whose data stay in a folder between runs. What is committed is on the disk:
 * {@code fsync} and {@code synchronous_commit} are on.
 *
 * <p>If the last process was killed, its server may live on. Starting finds that server, stops it and starts its own,
 * rather than sharing one that nobody looks after.
 */
public final class PortPostgres implements AutoCloseable {
    /** The superuser. */
    public static final String USER = "postgres";
    /** The superuser's password where the settings say no other. */
    public static final String PASSWORD = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PortPostgres.class);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration CRASH_RECOVERY_MAY_TAKE = Duration.ofMinutes(2);
    private static final long LOG_MAY_GROW_TO = 10_000_000;

    private final PostgresSettings settings;
    private final FolderLock lock;
    private final EmbeddedPostgres server;

    private PortPostgres(PostgresSettings settings, FolderLock lock, EmbeddedPostgres server) {
        this.settings = settings;
        this.lock = lock;
        this.server = server;
    }

    /**
     * @param folder holds the data, the log and the lock; it stays
     * @param port 0 for any free one
     * @param server further settings of postgresql.conf
     */
    public static PortPostgres start(Path folder, int port, Map<String, String> server) {
        return start(new PostgresSettings(folder.toAbsolutePath().normalize(), port, PASSWORD, null, server));
    }

    /** @throws ServerUnavailable if the folder or the port is taken, or PostgreSQL does not come up */
    public static PortPostgres start(PostgresSettings settings) {
        FolderLock lock = FolderLock.take(settings.folder());
        try {
            PostgresLeftAlive.in(settings.data()).ifPresent(PortPostgres::stopLeftAlive);
            int port = settings.port() == 0 ? Ports.free() : settings.port();
            Ports.requireFree(port, "PostgreSQL", "CORRIDOR_POSTGRES_PORT");
            Path ready = settings.folder().resolve("ready");
            if (!Files.exists(ready)) {
                // A first start that was broken off leaves half a data folder, with nothing of ours in it.
                Folders.delete(settings.data());
            }
            PortPostgres postgres = new PortPostgres(settings, lock, launch(settings, port));
            postgres.verify();
            if (!Files.exists(ready)) {
                postgres.askForPasswords();
                Files.createFile(ready);
            }
            return postgres;
        } catch (IOException | RuntimeException e) {
            PostgresLeftAlive.in(settings.data()).ifPresent(PostgresLeftAlive::stop);
            lock.close();
            throw e instanceof ServerUnavailable known ? known : failed(settings, e);
        }
    }

    private static void stopLeftAlive(PostgresLeftAlive left) {
        LOG.warn(
                "PostgreSQL (process {}) was left running in {} by a process that is gone; stopping it and starting anew",
                left.process().pid(),
                left.data());
        left.stop();
    }

    private static EmbeddedPostgres launch(PostgresSettings settings, int port) throws IOException {
        if (Files.exists(settings.log()) && Files.size(settings.log()) > LOG_MAY_GROW_TO) {
            Files.delete(settings.log());
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(CRASH_RECOVERY_MAY_TAKE)
                .setConnectConfig("password", settings.password())
                .setOutputRedirector(Redirect.appendTo(settings.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(settings.log().toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC");
        if (settings.program() != null) {
            builder.setOverrideWorkingDirectory(settings.program().toFile());
        }
        settings.server().forEach(builder::setServerConfig);
        return builder.start();
    }

    /** That what answers on the port is the server of our own folder, and keeps what it promises. */
    private void verify() {
        Path served = Path.of(answer("show data_directory"));
        if (!served.equals(settings.data())) {
            throw new ServerUnavailable("on port " + port() + " answers a PostgreSQL of " + served);
        }
        if (!answer("show fsync").equals(settings.server().getOrDefault("fsync", "on"))) {
            throw new ServerUnavailable("PostgreSQL runs with fsync off, so that a crash would lose commits");
        }
    }

    private void askForPasswords() throws IOException {
        execute("alter role " + USER + " password '" + settings.password().replace("'", "''") + "'");
        Files.write(
                settings.data().resolve("pg_hba.conf"),
                List.of("host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256"));
        execute("select pg_reload_conf()");
    }

    /**
     * Stops the server of this folder, if the process that started it is gone.
     *
     * @return true if there was one
     */
    public static boolean stopLeftAlive(Path folder) {
        Path data = PostgresSettings.in(folder).data();
        Optional<FolderLock> lock = Files.exists(data) ? FolderLock.tryToTake(folder) : Optional.empty();
        if (lock.isEmpty()) {
            return false;
        }
        FolderLock held = lock.get();
        try (held) {
            Optional<PostgresLeftAlive> left = PostgresLeftAlive.in(data);
            left.ifPresent(PortPostgres::stopLeftAlive);
            return left.isPresent();
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The server's own process; empty if it has died. */
    public Optional<ProcessHandle> process() {
        return PostgresLeftAlive.in(settings.data()).map(PostgresLeftAlive::process);
    }

    public String password() {
        return settings.password();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + named(database);
    }

    /** Creates the database where it does not exist yet. */
    public void createDatabase(String name) {
        if (answer("select count(*) from pg_database where datname = '" + named(name) + "'")
                .equals("0")) {
            execute("create database " + name);
        }
    }

    private static String named(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("'" + database + "' is not a plain lower-case database name");
        }
        return database;
    }

    private String answer(String question) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new ServerUnavailable("PostgreSQL on port " + port() + " does not answer: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerUnavailable("PostgreSQL on port " + port() + " refused: " + e.getMessage(), e);
        }
    }

    private static ServerUnavailable failed(PostgresSettings settings, Exception cause) {
        return new ServerUnavailable(
                "PostgreSQL did not start in " + settings.folder() + ": " + cause.getMessage() + ". Its last words:\n"
                        + Folders.lastLines(settings.log(), 8),
                cause);
    }

    /** Stops the server; the data stay. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop when asked: {}", e.getMessage());
        }
        PostgresLeftAlive.in(settings.data()).ifPresent(PostgresLeftAlive::stop);
        lock.close();
    }
}
