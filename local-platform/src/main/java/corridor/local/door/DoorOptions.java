package corridor.local.door;

import corridor.local.platform.RunningPlatform;
import corridor.local.platform.Secrets;
import corridor.local.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which platform a command speaks to: the one that runs here, unless another is named. */
public final class DoorOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Another platform's door, for example https://port.example. Its sign-ins' password comes from"
                    + " CORRIDOR_DEMO_PASSWORD.")
    private URI url;

    private final Settings settings = Settings.of(Path.of("").toAbsolutePath(), System.getenv());

    /** @throws DoorShut if no platform runs here and none is named */
    public Door door(Duration patience, Consumer<String> says) throws IOException {
        return new Door(url(), password(), patience, says);
    }

    private URI url() throws IOException {
        if (url != null) {
            return url;
        }
        return running()
                .map(RunningPlatform::gatewayUrl)
                .map(URI::create)
                .orElseThrow(
                        () -> new DoorShut("The platform does not run here; start it with ./corridor up --detach"));
    }

    private String password() throws IOException {
        String given = System.getenv("CORRIDOR_DEMO_PASSWORD");
        return given != null ? given : new Secrets(settings.secrets()).demoPassword();
    }

    /** The platform that runs here and is spoken to; empty if another is named. */
    public Optional<RunningPlatform> here() throws IOException {
        return url != null ? Optional.empty() : running();
    }

    private Optional<RunningPlatform> running() throws IOException {
        return RunningPlatform.read(settings).filter(RunningPlatform::isAlive);
    }

    public Settings settings() {
        return settings;
    }
}
