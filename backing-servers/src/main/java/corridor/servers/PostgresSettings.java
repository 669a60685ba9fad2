package corridor.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where and how a {@link PortPostgres} lives.
 *
 * @param folder holds the data, the log and the lock; it stays
 * @param port 0 for any free one
 * @param password of the superuser {@code postgres}; asked for on every connection
 * @param program where PostgreSQL's binaries are unpacked; null for a folder shared by all under the temporary one
 * @param server further settings of postgresql.conf
 */
public record PostgresSettings(Path folder, int port, String password, Path program, Map<String, String> server) {
    public PostgresSettings {
        server = Map.copyOf(server);
    }

    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(folder.toAbsolutePath().normalize(), 0, PortPostgres.PASSWORD, null, Map.of());
    }

    public PostgresSettings port(int chosen) {
        return new PostgresSettings(folder, chosen, password, program, server);
    }

    public PostgresSettings password(String chosen) {
        return new PostgresSettings(folder, port, chosen, program, server);
    }

    public PostgresSettings program(Path chosen) {
        return new PostgresSettings(
                folder, port, password, chosen.toAbsolutePath().normalize(), server);
    }

    public PostgresSettings server(String name, String value) {
        Map<String, String> more = new HashMap<>(server);
        more.put(name, value);
        return new PostgresSettings(folder, port, password, program, more);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }
}
