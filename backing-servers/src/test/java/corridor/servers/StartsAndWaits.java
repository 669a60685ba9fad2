package corridor.servers;

import java.nio.file.Path;
import java.util.Map;

/** A process that starts PostgreSQL and then waits to be killed. */
final class StartsAndWaits {
    private StartsAndWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
        PortPostgres server = PortPostgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Map.of());
        server.createDatabase("port");
        Thread.sleep(Long.MAX_VALUE);
    }
}
