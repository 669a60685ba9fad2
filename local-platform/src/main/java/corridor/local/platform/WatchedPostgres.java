package corridor.local.platform;

import corridor.servers.PortPostgres;
import corridor.servers.PostgresSettings;
import corridor.servers.ServerUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that is started again when it dies. What was committed is there again; the services reconnect. */
final class WatchedPostgres implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PostgresSettings wanted;
    private final Progress progress;
    private final Runnable onChange;
    private PortPostgres postgres;
    private boolean stopping;

    private WatchedPostgres(PostgresSettings wanted, Progress progress, Runnable onChange) {
        this.wanted = wanted;
        this.progress = progress;
        this.onChange = onChange;
        this.postgres = PortPostgres.start(wanted);
    }

    /** @param onChange is run after each new start */
    static WatchedPostgres start(PostgresSettings wanted, Progress progress, Runnable onChange) {
        WatchedPostgres watched = new WatchedPostgres(wanted, progress, onChange);
        Thread.ofPlatform().daemon().name("watch-postgres").start(watched::watch);
        return watched;
    }

    synchronized void createDatabase(String name) {
        postgres.createDatabase(name);
    }

    synchronized String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    synchronized String password() {
        return postgres.password();
    }

    /** Empty if it has just died. */
    synchronized Optional<ProcessHandle> process() {
        return postgres.process();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                if (startedAgain()) {
                    onChange.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startedAgain() {
        if (stopping || postgres.process().isPresent()) {
            return false;
        }
        progress.say("PostgreSQL ended; starting it again");
        try {
            postgres.close();
            postgres = PortPostgres.start(wanted);
            progress.say("PostgreSQL answers again");
            return true;
        } catch (ServerUnavailable notYet) {
            progress.say(notYet.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() {
        stopping = true;
        postgres.close();
    }
}
