package corridor.benchmarks.outbox;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Runs the engine for as long as the process lives. Of several instances one holds the replication slot; the others ask
 * for it again until they get it, which is how Debezium embedded fails over.
 */
final class DebeziumRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DebeziumRelay.class);

    private final KafkaTemplate<Object, Object> kafka;
    private final Properties settings;
    private volatile DebeziumEngine<?> engine;
    private volatile boolean running;

    DebeziumRelay(KafkaTemplate<Object, Object> kafka, DataSourceProperties database, String offsets) {
        this.kafka = kafka;
        this.settings = settings(database, offsets);
    }

    private static Properties settings(DataSourceProperties database, String offsets) {
        URI url = URI.create(database.determineUrl().replace("jdbc:", "").replaceAll("\\?.*", ""));
        Properties settings = new Properties();
        settings.setProperty("name", "bench");
        settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.setProperty("database.hostname", url.getHost());
        settings.setProperty("database.port", Integer.toString(url.getPort()));
        settings.setProperty("database.dbname", url.getPath().substring(1));
        settings.setProperty("database.user", database.determineUsername());
        settings.setProperty("database.password", database.determinePassword());
        settings.setProperty("topic.prefix", "bench");
        settings.setProperty("plugin.name", "pgoutput");
        settings.setProperty("slot.name", DebeziumOutbox.SLOT);
        settings.setProperty("slot.max.retries", "0");
        settings.setProperty("publication.name", DebeziumOutbox.SLOT);
        settings.setProperty("publication.autocreate.mode", "disabled");
        settings.setProperty("table.include.list", "public." + DebeziumOutbox.TABLE);
        settings.setProperty("snapshot.mode", "no_data");
        settings.setProperty("skipped.operations", "u,d,t");
        settings.setProperty("tombstones.on.delete", "false");
        settings.setProperty("poll.interval.ms", "10");
        settings.setProperty("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        settings.setProperty("offset.storage.file.filename", offsets);
        settings.setProperty("offset.flush.interval.ms", "1000");
        settings.setProperty("errors.max.retries", "0");
        settings.setProperty("transforms", "outbox");
        settings.setProperty("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
        settings.setProperty("transforms.outbox.route.topic.replacement", "${routedByValue}");
        return settings;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("debezium").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            engine = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                    .using(settings)
                    .using((success, message, error) -> LOG.info("The engine stopped: {}", message))
                    .notifying(this::publish)
                    .build();
            engine.run();
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void publish(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<CompletableFuture<?>> sent = new ArrayList<>(batch.size());
        for (RecordChangeEvent<SourceRecord> change : batch) {
            SourceRecord row = change.record();
            sent.add(kafka.send(new ProducerRecord<>(row.topic(), row.key(), bytes(row.value()))));
        }
        for (int i = 0; i < batch.size(); i++) {
            sent.get(i).join();
            committer.markProcessed(batch.get(i));
        }
        committer.markBatchFinished();
    }

    private static byte[] bytes(Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return (byte[]) value;
    }

    @Override
    public void stop() {
        running = false;
        try {
            engine.close();
        } catch (IOException e) {
            LOG.info("The engine was not up", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
