package corridor.local.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./corridor status} */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What runs, and how much memory it takes.",
        footer = {"", "Exit code 0: everything is ready. 1: nothing runs. 3: something is not ready."})
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_ALL_READY = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());
        Optional<RunningPlatform> running = RunningPlatform.read(settings).filter(RunningPlatform::isAlive);
        if (running.isEmpty()) {
            out.println("The platform does not run. Start it with ./corridor up");
            return 1;
        }
        RunningPlatform platform = running.get();
        out.printf("%-28s %8s %6s %9s %9s  %s%n", "", "process", "port", "memory", "up", "state");
        row(out, "supervisor with Kafka", platform.supervisor(), platform.kafkaPort(), "running", Memory::ofOne);
        if (platform.postgres() != null) {
            row(out, "PostgreSQL", platform.postgres(), platform.postgresPort(), "running", Memory::ofTree);
        }
        boolean allReady = true;
        for (Service service : Service.values()) {
            allReady &= row(out, platform, service);
        }
        out.printf("%nIn all %s. The door: %s%n", Memory.ofAll(platform), platform.gatewayUrl());
        return allReady ? 0 : NOT_ALL_READY;
    }

    private static boolean row(PrintWriter out, RunningPlatform platform, Service service) {
        RunningPlatform.Started process = platform.services().get(service);
        if (process == null) {
            out.printf("%-28s not started yet%n", service.module());
            return false;
        }
        int port = platform.ports().get(service);
        boolean isReady = process.alive().isPresent() && Readiness.of(Settings.managementPort(port));
        row(out, service.module(), process, port, isReady ? "ready" : "not ready", Memory::ofTree);
        return isReady;
    }

    private static void row(
            PrintWriter out,
            String name,
            RunningPlatform.Started process,
            int port,
            String state,
            Function<ProcessHandle, Long> memory) {
        Optional<ProcessHandle> alive = process.alive();
        out.printf(
                Locale.ROOT,
                "%-28s %8d %6d %9s %9s  %s%n",
                name,
                process.pid(),
                port,
                alive.map(memory).map(Memory::text).orElse("-"),
                alive.map(handle -> age(process.startedAt())).orElse("-"),
                alive.isPresent() ? state : "dead, about to be started again");
    }

    private static String age(Instant start) {
        Duration age = Duration.between(start, Instant.now());
        return age.toHours() > 0
                ? age.toHours() + " h " + age.toMinutesPart() + " m"
                : age.toMinutes() + " m " + age.toSecondsPart() + " s";
    }
}
