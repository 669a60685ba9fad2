package corridor.service.outbox;

import corridor.service.outbox.OutboxTable.Waiting;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox to Kafka, in order, at least once. Of all instances of a service one relay leads, by an advisory
 * lock on a connection of its own; when its process dies, PostgreSQL gives the lock to another. A row is deleted after
 * Kafka has acknowledged it. After a crash in between it is sent again, and readers know its id.
 */
final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int BATCH = 1_000;

    private final DataSource dataSource;
    private final Producer<String, byte[]> producer;
    private final Wake wake;
    private final RelayMetrics metrics;
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(DataSource dataSource, Producer<String, byte[]> producer, Wake wake, RelayMetrics metrics) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.wake = wake;
        this.metrics = metrics;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake.up();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                try {
                    OutboxTable.forgetWithoutWaiting(connection);
                    lead(connection);
                } finally {
                    release(connection);
                }
            } catch (SQLException | ExecutionException e) {
                LOG.warn("The relay lost PostgreSQL or Kafka; it tries again, nothing is lost", e);
                pause(AFTER_FAILURE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lead(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        while (running && !OutboxTable.tryLead(connection)) {
            wake.sleep(AFTER_FAILURE);
        }
        while (running) {
            List<Waiting> waiting = OutboxTable.next(connection, BATCH);
            if (waiting.isEmpty()) {
                wake.sleep(LOOK);
            } else {
                publish(connection, waiting);
            }
        }
    }

    private void publish(Connection connection, List<Waiting> waiting)
            throws SQLException, ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(waiting.size());
        for (Waiting each : waiting) {
            sent.add(producer.send(kafkaRecord(each.record())));
        }
        producer.flush();
        List<Long> acknowledged = new ArrayList<>(waiting.size());
        Set<String> stuck = new HashSet<>();
        ExecutionException failure = null;
        for (int i = 0; i < waiting.size(); i++) {
            String topic = waiting.get(i).record().topic();
            try {
                sent.get(i).get();
                if (!stuck.contains(topic)) {
                    acknowledged.add(waiting.get(i).position());
                }
            } catch (ExecutionException e) {
                // What follows on this topic is sent again behind it: whoever waits for the next line gets all in
                // order.
                stuck.add(topic);
                failure = e;
            }
        }
        OutboxTable.delete(connection, acknowledged);
        metrics.published(acknowledged.size());
        if (failure != null) {
            throw failure;
        }
    }

    private static ProducerRecord<String, byte[]> kafkaRecord(OutboxRecord record) {
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(record.topic(), record.key(), record.value());
        record.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }

    /** The connection goes back to a pool, so its session lives on: what was set must be undone by name. */
    private static void release(Connection connection) {
        try (Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
            unlock.execute("reset synchronous_commit");
        } catch (SQLException e) {
            LOG.debug("The session is gone, and its lock with it", e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
