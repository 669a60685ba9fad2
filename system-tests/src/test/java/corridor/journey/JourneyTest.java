package corridor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.local.platform.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A box goes from the ship to the park, whatever happens to the services meanwhile. */
class JourneyTest {
    private final Platform platform = Platform.running();

    @Test
    void a_box_goes_from_the_ship_to_the_park() throws Exception {
        Path told = Path.of("target", "journey.log");
        Process demo = platform.corridor(told, "demo");
        assertThat(demo.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).as(Files.readString(told)).isZero();
        assertThat(Files.readString(told))
                .contains("Refused: customs has not released the box", "Nothing lost, nothing twice", "at the park");
    }

    @ParameterizedTest
    @CsvSource({"TRACKING, 14", "CUSTOMS, 18", "OPTIMIZER, 22", "GATEWAY, 26"})
    void the_journey_completes_though_a_service_is_killed_on_the_way(Service service, int lines) throws Exception {
        Path told = Path.of("target", "journey-without-" + service.word() + ".log");
        Process demo = platform.corridor(told, "demo");
        awaitLines(told, demo, lines);
        ProcessHandle killed = platform.process(service);
        platform.kill(service);
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).as(Files.readString(told)).isZero();
        assertThat(platform.process(service).pid()).isNotEqualTo(killed.pid());
    }

    /** The story has gone so far, and goes on. */
    private static void awaitLines(Path told, Process demo, int lines) throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (Files.readAllLines(told).size() < lines) {
            assertThat(demo.isAlive()).as(Files.readString(told)).isTrue();
            assertThat(Instant.now()).as(Files.readString(told)).isBefore(deadline);
            Platform.pause();
        }
    }
}
