package corridor.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_left_behind_by_a_killed_process_is_stopped_and_its_data_is_there_again() throws Exception {
        int port = Ports.free();
        Path data = folder.resolve("pg");
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAndWaits.class.getName(),
                        data.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/port";
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> execute(url, "create table box as select 'CSQU3054383' as number"));
        long abandoned = pid(data);
        parent.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(abandoned)).isPresent();

        try (PortPostgres again = PortPostgres.start(data, port, Map.of());
                Connection connection =
                        DriverManager.getConnection(again.jdbcUrl("port"), PortPostgres.USER, PortPostgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from box")) {
            assertThat(pid(data)).isNotEqualTo(abandoned);
            assertThat(row.next()).isTrue();
        }
        assertThat(ProcessHandle.of(abandoned)).isEmpty();
    }

    @Test
    void a_port_in_use_is_named_with_the_remedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortPostgres.start(folder.resolve("pg"), other.getLocalPort(), Map.of()))
                    .isInstanceOf(ServerUnavailable.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("CORRIDOR_POSTGRES_PORT");
        }
    }

    @Test
    void kafka_keeps_its_records_over_a_restart() throws Exception {
        int port = Ports.free();
        int controller = Ports.free();
        try (PortKafka kafka = PortKafka.start(folder.resolve("kafka"), port, controller)) {
            kafka.createTopics(List.of("kept"), 1);
            kafka.createTopics(List.of("kept"), 1);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", "box", "here")).get(20, TimeUnit.SECONDS);
            }
        }
        try (PortKafka kafka = PortKafka.start(folder.resolve("kafka"), port, controller);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition("kept", 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            assertThat(consumer.poll(Duration.ofSeconds(20))).hasSize(1);
        }
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("data/postmaster.pid"))
                .getFirst()
                .trim());
    }

    private static boolean execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, PortPostgres.USER, PortPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        }
    }
}
