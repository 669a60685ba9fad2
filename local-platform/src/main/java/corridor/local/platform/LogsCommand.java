package corridor.local.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./corridor logs SERVICE} */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "The last lines of a service's log.")
public final class LogsCommand implements Callable<Integer> {
    private static final int LINES = 200;

    @Parameters(paramLabel = "SERVICE", description = "Its name, or the beginning of it: gateway, customs, …")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is written.")
    private boolean follow;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());
        Optional<Service> service = Service.named(name);
        if (service.isEmpty() || !Files.exists(settings.log(service.get()))) {
            spec.commandLine()
                    .getErr()
                    .println("No log of '" + name + "'. There are: "
                            + Arrays.stream(Service.values())
                                    .map(Service::module)
                                    .collect(Collectors.joining(", ")));
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader reader = Files.newBufferedReader(settings.log(service.get()))) {
            Deque<String> last = new ArrayDeque<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last.add(line);
                if (last.size() > LINES) {
                    last.remove();
                }
            }
            last.forEach(out::println);
            out.flush();
            while (follow) {
                String line = reader.readLine();
                if (line == null) {
                    Thread.sleep(300);
                } else {
                    out.println(line);
                    out.flush();
                }
            }
        }
        return 0;
    }
}
