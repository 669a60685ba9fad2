package corridor.local.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./corridor reset} */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Delete everything the platform has written: data, logs, secrets.")
public final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());
        Optional<RunningPlatform> last = RunningPlatform.read(settings);
        if (last.filter(RunningPlatform::isAlive).isPresent()) {
            spec.commandLine().getErr().println("The platform runs; stop it first with ./corridor down");
            return 1;
        }
        if (!yes && !confirmed(settings.home())) {
            spec.commandLine().getOut().println("Nothing was deleted. (--yes asks nothing.)");
            return 1;
        }
        if (last.isPresent()) {
            last.get().stopOrphans(settings);
        }
        for (Path part : settings.written()) {
            delete(part);
        }
        spec.commandLine().getOut().println("Deleted. The next ./corridor up begins with an empty port.");
        return 0;
    }

    private boolean confirmed(Path home) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print("Delete all data, logs and secrets in " + home + "? Type yes: ");
        out.flush();
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return "yes".equals(typed.readLine());
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
