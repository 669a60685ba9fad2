package corridor.gateway.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services behind the door. */
public enum Backend {
    TRACKING,
    CUSTOMS,
    OPTIMIZER;

    /** As in paths, {@code /tracking/v1/…}, and in settings, {@code corridor.backends.tracking}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Backend> named(String path) {
        return Arrays.stream(values())
                .filter(backend -> backend.path().equals(path))
                .findFirst();
    }
}
