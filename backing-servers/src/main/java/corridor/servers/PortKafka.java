package corridor.servers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, with its own controller (KRaft), inside this process and on 127.0.0.1 only. Its log stays in a
 * folder between runs; a record that it has acknowledged is on the disk.
 */
public final class PortKafka implements AutoCloseable {
    private static final String CONTROLLER = "CONTROLLER";
    private static final int ADMIN_SECONDS = 60;

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;

    private PortKafka(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * @param folder holds the log and the lock; it stays
     * @param port where clients find the broker
     * @param controller the controller's own port
     * @throws ServerUnavailable if the folder or a port is taken, or the broker does not come up
     */
    public static PortKafka start(Path folder, int port, int controller) {
        Path home = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(home);
        try {
            Ports.requireFree(port, "Kafka", "CORRIDOR_KAFKA_PORT");
            Ports.requireFree(controller, "Kafka's controller", "CORRIDOR_KAFKA_CONTROLLER_PORT");
            Path log = home.resolve("log");
            if (!Files.exists(log.resolve("meta.properties"))) {
                format(log);
            }
            KafkaRaftServer server = new KafkaRaftServer(settings(log, port, controller), Time.SYSTEM);
            PortKafka kafka = new PortKafka(server, lock, port);
            server.startup();
            return kafka;
        } catch (Exception e) {
            lock.close();
            throw e instanceof ServerUnavailable known
                    ? known
                    : new ServerUnavailable("Kafka did not start in " + home + ": " + e.getMessage(), e);
        }
    }

    private static void format(Path log) throws Exception {
        Files.createDirectories(log);
        try (PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .addDirectory(log.toString())
                    .setMetadataLogDirectory(log.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setIgnoreFormatted(true)
                    .setPrintStream(quiet)
                    .run();
        }
    }

    private static KafkaConfig settings(Path log, int port, int controllerPort) {
        String controller = "127.0.0.1:" + controllerPort;
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                "1@" + controller,
                "log.dirs",
                log.toString(),
                "auto.create.topics.enable",
                "false",
                // There is no second broker to hold a copy: an acknowledged record has to be on this disk.
                "log.flush.interval.messages",
                "1"));
        // One voter needs no patience with others: it is its own quorum. After a kill, the controller keeps the
        // broker's old registration alive for the session time-out, so that this is what a restart waits for.
        settings.putAll(Map.of(
                "controller.quorum.election.timeout.ms", "100",
                "controller.quorum.election.backoff.max.ms", "50",
                "controller.quorum.fetch.timeout.ms", "500",
                "broker.session.timeout.ms", "2500",
                "broker.heartbeat.interval.ms", "250",
                "group.initial.rebalance.delay.ms", "0",
                "controlled.shutdown.enable", "true"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                "share.coordinator.state.topic.min.isr", "1"));
        // Rooms for two cores: a broker of a large cluster would take more threads than this one has clients.
        settings.putAll(Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", "4194304"));
        return KafkaConfig.fromProps(settings, false);
    }

    /** Host and port, as clients want it. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Creates those of the topics that do not exist yet. */
    public void createTopics(Collection<String> names, int partitions) {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, partitions, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            for (KafkaFuture<Void> topic : admin.createTopics(topics).values().values()) {
                awaitTopic(topic);
            }
        }
    }

    private static void awaitTopic(KafkaFuture<Void> topic) {
        try {
            topic.get(ADMIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerUnavailable("Kafka did not create a topic: " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw new ServerUnavailable("Kafka did not create a topic within " + ADMIN_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("interrupted while Kafka created topics", e);
        }
    }

    /** Stops the broker; its log stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
