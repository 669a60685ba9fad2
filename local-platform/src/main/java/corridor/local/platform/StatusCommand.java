package corridor.local.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./corridor status} */
@Command(name = "status", mixinStandardHelpOptions = true, description = "What runs, and how much memory it takes.")
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv(), 0);
        Optional<RunningPlatform> running = RunningPlatform.read(settings).filter(RunningPlatform::isAlive);
        if (running.isEmpty()) {
            out.println("The platform does not run. Start it with ./corridor up");
            return 1;
        }
        RunningPlatform platform = running.get();
        out.printf("%-28s %8s %6s %9s %9s  %s%n", "", "process", "port", "memory", "up", "state");
        row(out, "PostgreSQL, Kafka, supervisor", platform.supervisor(), platform.kafkaPort(), "running");
        for (Map.Entry<Service, RunningPlatform.Started> each :
                platform.services().entrySet()) {
            ServiceProcess asked = new ServiceProcess(
                    each.getKey(),
                    new Settings(
                            settings.root(),
                            settings.home(),
                            platform.ports(),
                            platform.postgresPort(),
                            platform.kafkaPort(),
                            settings.controllerPort()),
                    Map.of(),
                    null,
                    null);
            row(
                    out,
                    each.getKey().module(),
                    each.getValue(),
                    platform.ports().get(each.getKey()),
                    asked.isReady() ? "ready" : "not ready");
        }
        out.printf("%nIn all %s. The door: %s%n", Memory.ofAll(platform), platform.gatewayUrl());
        return 0;
    }

    private static void row(PrintWriter out, String name, RunningPlatform.Started process, int port, String state) {
        Optional<ProcessHandle> alive = process.alive();
        out.printf(
                Locale.ROOT,
                "%-28s %8d %6d %9s %9s  %s%n",
                name,
                process.pid(),
                port,
                alive.map(handle -> Memory.text(Memory.kilobytesOf(handle.pid()).orElse(0)))
                        .orElse("-"),
                alive.map(handle -> age(process.startedAt())).orElse("-"),
                alive.isPresent() ? state : "dead");
    }

    private static String age(Instant start) {
        Duration age = Duration.between(start, Instant.now());
        return age.toHours() > 0
                ? age.toHours() + " h " + age.toMinutesPart() + " m"
                : age.toMinutes() + " m " + age.toSecondsPart() + " s";
    }
}
