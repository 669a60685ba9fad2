package corridor.local.platform;

import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./corridor up} */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start the platform on this machine; Ctrl-C stops it.",
        footer = {
            "",
            "Ports come from the environment: CORRIDOR_GATEWAY_PORT (8080), CORRIDOR_CONTAINER_TRACKING_PORT (8081),",
            "CORRIDOR_CUSTOMS_PORT (8082), CORRIDOR_CARGO_OPTIMIZER_PORT (8083), CORRIDOR_POSTGRES_PORT (15432),",
            "CORRIDOR_KAFKA_PORT (19092), CORRIDOR_KAFKA_CONTROLLER_PORT (19093). Health and metrics of a service are",
            "1000 higher. Everything listens on this machine only; everything that stays is in .corridor (CORRIDOR_HOME)."
        })
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Leave it running in the background.")
    private boolean detach;

    @Option(names = "--port", paramLabel = "N", description = "The gateway's port.")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv(), port);
        return detach ? startBehind(settings) : runHere(settings);
    }

    private Integer runHere(Settings settings) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out);
        Supervisor supervisor = new Supervisor(settings, progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(
                () -> {
                    progress.plain("Stopping …");
                    supervisor.close();
                    progress.plain("Stopped. What was written stays in " + settings.home());
                    stopped.countDown();
                },
                "stop");
        try {
            supervisor.start();
        } catch (ServerUnavailable e) {
            spec.commandLine().getErr().println("Corridor did not start: " + e.getMessage());
            supervisor.close();
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(stop);
        new Welcome(settings).tell(progress);
        stopped.await();
        return 0;
    }

    /** Starts the same command again, away from this terminal, and shows its progress until it is ready. */
    private Integer startBehind(Settings settings) throws IOException, InterruptedException {
        Path log = settings.home().resolve("logs").resolve("up.log");
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // away from the terminal's Ctrl-C and hang-up
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        command.add(self.command().orElseThrow());
        command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("corridor.local.Corridor", "up"));
        if (port > 0) {
            command.addAll(List.of("--port", Integer.toString(port)));
        }
        Process behind = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return follow(settings, behind, log);
    }

    private Integer follow(Settings settings, Process behind, Path log) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long shown = 0;
        while (true) {
            boolean ready = RunningPlatform.read(settings)
                    .filter(RunningPlatform::ready)
                    .filter(RunningPlatform::isAlive)
                    .isPresent();
            boolean dead = !behind.isAlive();
            if (ready || dead) {
                Thread.sleep(500); // its last words
            }
            String text = Files.readString(log);
            out.print(text.substring((int) shown));
            out.flush();
            shown = text.length();
            if (ready || dead) {
                return ready ? 0 : 1;
            }
            Thread.sleep(300);
        }
    }
}
