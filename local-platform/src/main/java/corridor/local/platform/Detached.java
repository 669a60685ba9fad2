package corridor.local.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the platform away from this terminal, and shows its progress until it is ready. */
final class Detached {
    private final Settings settings;
    private final Path log;
    private final PrintWriter out;

    Detached(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.log = settings.logs().resolve("up.log");
        this.out = out;
    }

    /** @return the exit code: 0 once every service answered, 1 if it did not come up */
    int start(Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        Process platform = builder.start();
        int code = follow(platform);
        if (code == 0) {
            out.println("It runs in the background; ./corridor down stops it.");
        }
        return code;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(Session.ofItsOwn());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Kafka unmaps its files by a way that Java announces to close, and warns of.
        command.addAll(List.of("-Xmx640m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "corridor.local.Corridor", "up"));
        return command;
    }

    private int follow(Process platform) throws IOException, InterruptedException {
        int shown = 0;
        while (true) {
            boolean isOver = !platform.isAlive();
            boolean isReady = RunningPlatform.read(settings)
                    .filter(RunningPlatform::ready)
                    .filter(running -> running.supervisor().pid() == platform.pid())
                    .isPresent();
            String text = Files.readString(log);
            out.print(text.substring(shown));
            out.flush();
            shown = text.length();
            // Ready comes before the welcome, which is to be shown whole.
            if (isOver || (isReady && text.contains(Welcome.LAST_LINE))) {
                return isOver ? 1 : 0;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
