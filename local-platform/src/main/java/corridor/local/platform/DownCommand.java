package corridor.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./corridor down} */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the platform; its data stays.")
public final class DownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv(), 0);
        Optional<RunningPlatform> platform = RunningPlatform.read(settings);
        Optional<ProcessHandle> supervisor =
                platform.flatMap(running -> running.supervisor().alive());
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            try {
                supervisor.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                spec.commandLine().getErr().println("The platform does not stop; its log is .corridor/logs/up.log");
                return 1;
            }
            spec.commandLine().getOut().println("Stopped. The data stays; ./corridor up starts again where it was.");
            return 0;
        }
        int orphans = platform.map(RunningPlatform::stopOrphans).orElse(0);
        spec.commandLine()
                .getOut()
                .println(
                        orphans > 0
                                ? "The platform was killed; stopped " + orphans + " services that it left behind."
                                : "The platform does not run.");
        return 0;
    }
}
