package corridor.local.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services, in the order in which they are started. */
public enum Service {
    TRACKING("container-tracking-service", 8081),
    CUSTOMS("customs-service", 8082),
    OPTIMIZER("cargo-optimizer-service", 8083),
    GATEWAY("gateway-service", 8080);

    private final String module;
    private final int usualPort;

    Service(String module, int usualPort) {
        this.module = module;
        this.usualPort = usualPort;
    }

    /** The service's full name, which is its folder's. */
    public String module() {
        return module;
    }

    /** In one word: tracking, customs, optimizer, gateway. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its database; empty for the gateway, which keeps nothing. */
    public Optional<String> database() {
        return this == GATEWAY ? Optional.empty() : Optional.of(word());
    }

    int usualPort() {
        return usualPort;
    }

    /** By its word, its full name, or the beginning of either. */
    public static Optional<Service> named(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(service -> service.module.startsWith(name)
                                || service.word().startsWith(name))
                        .findFirst();
    }
}
