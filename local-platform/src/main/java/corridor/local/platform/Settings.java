package corridor.local.platform;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the platform listens and what it writes to.
 *
 * @param home the one folder for everything that stays between runs
 * @param root the project's folder, where the services' jars are
 */
public record Settings(
        Path root, Path home, Map<Service, Integer> ports, int postgresPort, int kafkaPort, int controllerPort) {
    private static final int MANAGEMENT = 1000;

    /** As the environment says: {@code CORRIDOR_GATEWAY_PORT} and so on; else the usual ports. */
    public static Settings of(Path root, Map<String, String> environment, int gatewayPort) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.name(), service.usualPort()));
        }
        if (gatewayPort > 0) {
            ports.put(Service.GATEWAY, gatewayPort);
        }
        return new Settings(
                root,
                root.resolve(environment.getOrDefault("CORRIDOR_HOME", ".corridor")),
                Map.copyOf(ports),
                port(environment, "POSTGRES", 15432),
                port(environment, "KAFKA", 19092),
                port(environment, "KAFKA_CONTROLLER", 19093));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String text = environment.get("CORRIDOR_" + name + "_PORT");
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "CORRIDOR_" + name + "_PORT is '" + text + "'; set it to a port, 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    public int port(Service service) {
        return ports.get(service);
    }

    /** Health and metrics; never a public door. */
    public int managementPort(Service service) {
        return port(service) + MANAGEMENT;
    }

    public String gatewayUrl() {
        return "http://localhost:" + port(Service.GATEWAY);
    }

    public Path log(Service service) {
        return home.resolve("logs").resolve(service.module() + ".log");
    }

    Path data() {
        return home.resolve("data");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    Path state() {
        return home.resolve("running.json");
    }
}
