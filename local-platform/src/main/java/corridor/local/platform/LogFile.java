package corridor.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a service writes. It is added to from run to run; one that has grown too long is put aside once. */
final class LogFile {
    private static final long MAY_GROW_TO = 20_000_000;

    private LogFile() {}

    static void trim(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > MAY_GROW_TO) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
