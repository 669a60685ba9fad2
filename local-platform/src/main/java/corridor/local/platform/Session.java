package corridor.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a terminal's Ctrl-C, which goes to every process of the session, for the one that is to stop the others. */
final class Session {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Session() {}

    /** What to put before a command; nothing where the system has no {@code setsid} (util-linux). */
    static List<String> ofItsOwn() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
