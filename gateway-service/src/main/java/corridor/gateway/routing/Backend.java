package corridor.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services behind the door. */
public enum Backend {
    TRACKING,
    CUSTOMS,
    OPTIMIZER;

    /** How the paths begin that lead to it: the port's own API, and standards' that it speaks. */
    List<String> prefixes() {
        String own = "/" + path() + "/v1/";
        return switch (this) {
            case TRACKING -> List.of(own, "/dcsa/");
            case CUSTOMS -> List.of(own);
            case OPTIMIZER -> List.of(own, "/api/optimizer/");
        };
    }

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
