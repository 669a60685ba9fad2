package corridor.local.platform;

import java.util.Arrays;
import java.util.Optional;

/** The four services. Each has a public port and, a thousand higher by default, one for health and metrics. */
public enum Service {
    CONTAINER_TRACKING("container-tracking-service", "tracking", 8081),
    CUSTOMS("customs-service", "customs", 8082),
    CARGO_OPTIMIZER("cargo-optimizer-service", "optimizer", 8083),
    GATEWAY("gateway-service", null, 8080);

    private final String module;
    private final String house;
    private final int port;

    Service(String module, String house, int port) {
        this.module = module;
        this.house = house;
        this.port = port;
    }

    /** The service's name, which is its module's. */
    public String module() {
        return module;
    }

    /** Its database; empty for the gateway, which keeps nothing. */
    public Optional<String> house() {
        return Optional.ofNullable(house);
    }

    int usualPort() {
        return port;
    }

    /** By its name or the beginning of it. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.module.startsWith(name) || name.equals(service.house))
                .findFirst();
    }
}
