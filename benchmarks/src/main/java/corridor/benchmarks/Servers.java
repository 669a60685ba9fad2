package corridor.benchmarks;

import corridor.servers.BackingServers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One real PostgreSQL and one real Kafka broker for all that are compared. */
public final class Servers {
    private final BackingServers servers = BackingServers.shared();

    /** Returns the JDBC URL of a new, empty database. */
    public String freshDatabase() {
        return servers.freshDatabase("bench");
    }

    public String user() {
        return servers.user();
    }

    public String password() {
        return servers.password();
    }

    public String bootstrap() {
        return servers.kafkaBootstrap();
    }

    public void createTopic(String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }
}
