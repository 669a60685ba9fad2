package corridor.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.local.platform.RunningPlatform.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPlatformTest {
    @TempDir
    private Path root;

    private Settings settings;
    private Process child;

    @BeforeEach
    void a_home_and_a_child() throws IOException {
        settings = Settings.of(root, Map.of());
        Files.createDirectories(settings.home());
        child = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end_the_child() {
        child.destroyForcibly();
    }

    @Test
    void what_was_noted_is_read_again() throws IOException {
        RunningPlatform noted = platform(Started.of(ProcessHandle.current()));
        noted.write(settings);

        assertThat(RunningPlatform.read(settings)).contains(noted);
        assertThat(noted.isAlive()).isTrue();
    }

    @Test
    void half_a_note_counts_as_none() throws IOException {
        Files.writeString(settings.state(), "{\"supervisor\":");

        assertThat(RunningPlatform.read(settings)).isEmpty();
    }

    @Test
    void a_process_number_that_was_given_to_somebody_else_is_not_ours() {
        Started real = Started.of(child.toHandle());
        Started another = new Started(real.pid(), real.startedAt().minus(Duration.ofMinutes(1)));

        assertThat(real.alive()).isPresent();
        assertThat(another.alive()).isEmpty();
    }

    @Test
    void what_outlived_a_killed_supervisor_is_stopped() {
        Started gone = new Started(
                child.pid(), Started.of(child.toHandle()).startedAt().minusSeconds(60));

        assertThat(platform(gone).stopOrphans(settings)).isEqualTo(1);
        assertThat(child.isAlive()).isFalse();
        assertThat(platform(gone).stopOrphans(settings)).isZero();
    }

    @Test
    void a_note_about_another_platform_is_left_alone() throws IOException {
        platform(Started.of(child.toHandle())).write(settings);

        RunningPlatform.forget(settings);
        RunningPlatform.forgetTheDead(settings);

        assertThat(RunningPlatform.read(settings)).isPresent();
    }

    private RunningPlatform platform(Started supervisor) {
        return new RunningPlatform(
                supervisor,
                null,
                true,
                Map.of(Service.GATEWAY, Started.of(child.toHandle())),
                settings.ports(),
                settings.postgresPort(),
                settings.kafkaPort());
    }
}
