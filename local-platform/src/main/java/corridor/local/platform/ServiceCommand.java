package corridor.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service's JVM is started: small, for a machine that carries all of them. */
final class ServiceCommand {
    private ServiceCommand() {}

    static List<String> of(Service service, Path jar) {
        List<String> command = new ArrayList<>(Session.ofItsOwn());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap(service));
        if (service == Service.GATEWAY) {
            // It hands on and computes nothing: the quick compiler will do.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-jar",
                jar.toString()));
        return command;
    }

    private static String heap(Service service) {
        return switch (service) {
            case GATEWAY -> "192m";
            case TRACKING, CUSTOMS -> "320m";
            case OPTIMIZER -> "448m"; // a plan's search remembers what it has seen
        };
    }
}
