package corridor.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** The contract that both origins keep; it runs on the one in force. */
class BackingServersTest {
    private final BackingServers servers = BackingServers.shared();

    @Test
    void a_fresh_database_is_empty_and_of_its_own() throws SQLException {
        String one = servers.freshDatabase("one");
        String other = servers.freshDatabase("one");
        assertThat(one).isNotEqualTo(other);
        try (Connection connection = DriverManager.getConnection(one, servers.user(), servers.password());
                ResultSet tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void a_commit_is_flushed_to_disk() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(servers.jdbcUrl("postgres"), servers.user(), servers.password());
                ResultSet fsync = connection.createStatement().executeQuery("show fsync")) {
            fsync.next();
            assertThat(fsync.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void kafka_answers_and_makes_no_topic_by_itself() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    @Test
    void a_wrong_switch_is_told_the_right_ones() {
        assertThatThrownBy(() -> BackingServers.choose("docker"))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("auto, embedded or testcontainers");
    }
}
