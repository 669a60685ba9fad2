package corridor.local.platform;

import corridor.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The services' runnable jars. */
final class Jars {
    private final Settings settings;

    Jars(Settings settings) {
        this.settings = settings;
    }

    /** A copy to run from: a build may then replace the original while the service runs. */
    Path copyOf(Service service) throws IOException {
        Path copy = settings.run().resolve(service.module() + ".jar");
        Files.createDirectories(copy.getParent());
        return Files.copy(built(service), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path built(Service service) throws IOException {
        Path target = settings.root().resolve(service.module()).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new ServerUnavailable(
                            "there is no runnable jar in " + target + "; make it with ./corridor build"));
        }
    }
}
