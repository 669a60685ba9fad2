package corridor.local.platform;

import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./corridor up} */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start the platform on this machine; Ctrl-C stops it.",
        footer = {
            "",
            "Ports: gateway 8080, tracking 8081, customs 8082, optimizer 8083 (their health and metrics 1000 higher),",
            "postgres 15432, kafka 19092, kafka-controller one higher. The environment may choose them too:",
            "CORRIDOR_GATEWAY_PORT and so on. Everything listens on this machine only; everything that stays is in",
            ".corridor (or where CORRIDOR_HOME says)."
        })
public final class UpCommand implements Callable<Integer> {
    private static final Set<String> WITH_A_PORT =
            Set.of("gateway", "tracking", "customs", "optimizer", "postgres", "kafka", "kafka-controller");

    @Option(names = "--detach", description = "Leave it running in the background.")
    private boolean detach;

    @Option(
            names = "--port",
            paramLabel = "[NAME=]N",
            description = "Another port, for example --port 9090 for the door or --port kafka=29092. May be repeated.")
    private List<String> ports = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), environment);
        return detach ? new Detached(settings, spec.commandLine().getOut()).start(environment) : runHere(settings);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String port : ports) {
            int sign = port.indexOf('=');
            String name = sign < 0 ? "gateway" : port.substring(0, sign);
            if (!WITH_A_PORT.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--port " + port + ": there is no '" + name + "'; there are " + WITH_A_PORT);
            }
            environment.put(Settings.portVariable(name), port.substring(sign + 1));
        }
        return environment;
    }

    private Integer runHere(Settings settings) throws IOException, InterruptedException {
        Progress progress = new Progress(spec.commandLine().getOut());
        Supervisor supervisor = new Supervisor(settings, progress);
        Thread stop = new Thread(() -> stop(supervisor, settings, progress), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            supervisor.start();
        } catch (ServerUnavailable e) {
            if (!supervisor.isStopping()) {
                spec.commandLine().getErr().println("Corridor did not start: " + e.getMessage());
            }
            return 1;
        }
        new Welcome(settings).tell(progress);
        new CountDownLatch(1).await(); // until Ctrl-C, or ./corridor down
        return 0;
    }

    private static void stop(Supervisor supervisor, Settings settings, Progress progress) {
        if (supervisor.hasStarted()) {
            progress.plain("Stopping …");
        }
        supervisor.close();
        if (supervisor.hasStarted()) {
            progress.plain("Stopped. What was written stays in " + settings.home());
        }
    }
}
