package corridor.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds the process that listens on a port: from /proc on Linux, elsewhere by asking lsof. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    static Optional<ProcessHandle> of(int port) {
        try {
            return Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> fromProc(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.isReadable(Path.of(table))) {
                Files.readAllLines(Path.of(table)).stream()
                        .skip(1)
                        .map(line -> line.trim().split("\\s+"))
                        .filter(columns -> columns[3].equals(LISTENING))
                        .filter(columns -> columns[1].endsWith(":%04X".formatted(port)))
                        .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
            }
        }
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(sockets, process))
                        .findFirst();
    }

    private static boolean holdsOneOf(Set<String> sockets, ProcessHandle process) {
        Path files = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(files)) {
            for (Path file : open) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Another user's process, or one that ended meanwhile: it cannot be named.
            return false;
        }
        return false;
    }

    private static Optional<ProcessHandle> fromLsof(int port) throws IOException, InterruptedException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                .redirectErrorStream(true)
                .start();
        String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
        if (!lsof.waitFor(5, TimeUnit.SECONDS) || !answer.matches("(?s)[0-9]+.*")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(answer.lines().findFirst().orElseThrow()));
    }
}
