package corridor.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells. */
final class Listeners {
    private static final String LISTENING = "0A";

    private Listeners() {}

    /** For example {@code process 4711 (java)}; empty where it cannot be found. */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socketInode(Path.of(table), port).stream())
                .flatMap(inode -> owner(inode).stream())
                .findFirst();
    }

    private static Optional<String> socketInode(Path table, int port) {
        String local = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[1].endsWith(local) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Optional<String> owner(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, "socket:[" + inode + "]"))
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException gone) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }
}
