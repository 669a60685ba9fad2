package corridor.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.servers.PostgresSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPostgresTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_postgresql_that_is_killed_comes_back_with_what_it_had() {
        StringWriter told = new StringWriter();
        AtomicInteger restarts = new AtomicInteger();
        PostgresSettings wanted = PostgresSettings.in(folder.resolve("postgres"));
        try (WatchedPostgres postgres =
                WatchedPostgres.start(wanted, new Progress(new PrintWriter(told, true)), restarts::incrementAndGet)) {
            postgres.createDatabase("tracking");
            ProcessHandle first = postgres.process().orElseThrow();

            first.destroyForcibly();

            await().atMost(LONG).until(() -> restarts.get() == 1);
            assertThat(postgres.process().orElseThrow().pid()).isNotEqualTo(first.pid());
            assertThat(told.toString()).contains("PostgreSQL answers again");
            postgres.createDatabase("tracking");
        }
    }
}
