package corridor.benchmarks.outbox;

import java.util.List;
import java.util.Map;

/** A way to get events from a transaction to Kafka. It runs in a process of its own, as it would in a service. */
interface Contender {
    /** As typed after {@code --only}. */
    String name();

    /** With its version, for the table. */
    String title();

    /** The Spring configuration whose context holds one {@link Teller}. */
    Class<?> application();

    /** The packages whose auto-configuration it needs, of those that only one contender may use. */
    List<String> parts();

    /** Its own settings. Those for PostgreSQL, Kafka and the producer are the same for all. */
    Map<String, Object> properties();

    /** What stands in its database before it starts. */
    default List<String> schema() {
        return List.of();
    }

    /** What it leaves in the server outside its database. */
    default List<String> cleanup() {
        return List.of();
    }
}
