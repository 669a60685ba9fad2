package corridor.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.servers.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"));

    @TempDir
    private Path root;

    private final StringWriter told = new StringWriter();
    private final AtomicInteger restarts = new AtomicInteger();
    private Settings settings;
    private ServiceProcess service;

    @BeforeEach
    void a_home() throws IOException {
        int port = portWithAFreeOneForHealth();
        settings = Settings.of(root, Map.of("CORRIDOR_CUSTOMS_PORT", Integer.toString(port)));
        Files.createDirectories(settings.logs());
    }

    @AfterEach
    void end() {
        service.stop();
    }

    @Test
    void a_service_that_is_killed_is_started_again() throws IOException {
        service = process(TinyService.class.getName());
        service.start();
        await().atMost(LONG).until(service::isReady);
        RunningPlatform.Started first = service.running();

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        await().atMost(LONG).until(() -> restarts.get() == 1 && service.isReady());
        await().atMost(LONG).until(() -> told.toString().contains("is ready again"));
        assertThat(service.running().pid()).isNotEqualTo(first.pid());
        assertThat(told.toString()).contains("customs-service ended with code 137; starting it again");
    }

    @Test
    void a_service_that_is_stopped_stays_so() throws IOException {
        service = process(TinyService.class.getName());
        service.start();
        await().atMost(LONG).until(service::isReady);

        service.stop();

        assertThat(service.running().alive()).isEmpty();
        assertThat(service.isReady()).isFalse();
        assertThat(restarts).hasValue(0);
    }

    @Test
    void a_service_that_cannot_start_is_tried_more_and_more_slowly_and_its_words_are_kept() throws IOException {
        service = process("corridor.local.platform.NoSuchService");
        service.start();

        await().atMost(LONG).until(() -> service.deaths() >= 3);

        assertThat(told.toString())
                .contains("starting it again (")
                .contains("in 1 s")
                .contains("in 2 s");
        assertThat(settings.log(Service.CUSTOMS)).content().contains("NoSuchService");
    }

    private ServiceProcess process(String mainClass) {
        List<String> command = new ArrayList<>(JAVA);
        command.add(mainClass);
        return new ServiceProcess(
                Service.CUSTOMS,
                settings,
                command,
                Map.of("MANAGEMENT_PORT", Integer.toString(settings.managementPort(Service.CUSTOMS))),
                new Progress(new PrintWriter(told, true)),
                restarts::incrementAndGet);
    }

    /** A service's health is a thousand above its port. */
    private static int portWithAFreeOneForHealth() {
        int port = Ports.free();
        while (port <= 1001) {
            port = Ports.free();
        }
        return port - 1000;
    }
}
