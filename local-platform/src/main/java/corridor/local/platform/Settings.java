package corridor.local.platform;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the platform listens and what it writes to.
 *
 * @param root the project's folder, where the services' jars are
 * @param home the one folder for everything that stays between runs
 */
public record Settings(
        Path root, Path home, Map<Service, Integer> ports, int postgresPort, int kafkaPort, int controllerPort) {
    private static final int MANAGEMENT = 1000;

    /** As the environment says: {@code CORRIDOR_GATEWAY_PORT} and so on; else the usual ports. */
    public static Settings of(Path root, Map<String, String> environment) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.name(), service.usualPort()));
        }
        int kafka = port(environment, "KAFKA", 19092);
        return new Settings(
                root,
                root.resolve(environment.getOrDefault("CORRIDOR_HOME", ".corridor")),
                Map.copyOf(ports),
                port(environment, "POSTGRES", 15432),
                kafka,
                port(environment, "KAFKA_CONTROLLER", kafka + 1));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String text = environment.get(portVariable(name));
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535 - MANAGEMENT) {
            throw new IllegalArgumentException(
                    portVariable(name) + " is '" + text + "'; set it to a port from 1 to " + (65_535 - MANAGEMENT));
        }
        return Integer.parseInt(text);
    }

    /** The environment variable that chooses a port: {@code CORRIDOR_GATEWAY_PORT} for gateway. */
    static String portVariable(String name) {
        return "CORRIDOR_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    public int port(Service service) {
        return ports.get(service);
    }

    /** Health and metrics; never a public door. */
    public int managementPort(Service service) {
        return managementPort(port(service));
    }

    static int managementPort(int port) {
        return port + MANAGEMENT;
    }

    public String gatewayUrl() {
        return "http://localhost:" + port(Service.GATEWAY);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(Service service) {
        return logs().resolve(service.module() + ".log");
    }

    Path data() {
        return home.resolve("data");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    /** What parks have verified so far; kept as theirs, apart from the port's data. */
    public Path parks() {
        return home.resolve("parks");
    }

    /** What is started from: copies, so that a build does not pull a jar away from under a running service. */
    Path run() {
        return home.resolve("run");
    }

    /** Everything that a run writes; programs that were fetched, and what was built, are not among it. */
    List<Path> written() {
        return List.of(data(), secrets(), parks(), run(), logs(), state());
    }

    Path state() {
        return home.resolve("running.json");
    }
}
