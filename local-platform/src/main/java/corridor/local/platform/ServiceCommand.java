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
        command.add("-Xmx" + (service == Service.GATEWAY ? "192m" : "320m"));
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
}
