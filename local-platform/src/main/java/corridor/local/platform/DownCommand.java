package corridor.local.platform;

import java.io.IOException;
import java.io.PrintWriter;
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
    private static final int STOPPING_SECONDS = 90;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());
        Optional<RunningPlatform> platform = RunningPlatform.read(settings);
        Optional<ProcessHandle> supervisor =
                platform.flatMap(running -> running.supervisor().alive());
        if (supervisor.isPresent()) {
            return stop(supervisor.get(), settings);
        }
        int orphans = platform.isPresent() ? platform.get().stopOrphans(settings) : 0;
        RunningPlatform.forgetTheDead(settings);
        out.println(
                orphans > 0
                        ? "The platform was killed; stopped " + orphans + " processes that it left behind."
                        : "The platform does not run.");
        return 0;
    }

    private int stop(ProcessHandle supervisor, Settings settings) throws IOException, InterruptedException {
        supervisor.destroy();
        try {
            supervisor.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            spec.commandLine()
                    .getErr()
                    .println("The platform (process " + supervisor.pid() + ") does not stop; " + settings.logs()
                            + " tells more. If it has to end, kill -9 it; the next ./corridor up clears up after it.");
            return 1;
        }
        // One that stopped as it should has taken its note away; one that was killed meanwhile has not.
        Optional<RunningPlatform> left = RunningPlatform.read(settings);
        if (left.isPresent()) {
            left.get().stopOrphans(settings);
            RunningPlatform.forgetTheDead(settings);
        }
        spec.commandLine().getOut().println("Stopped. The data stays; ./corridor up starts again where it was.");
        return 0;
    }
}
