package corridor.benchmarks.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads equipment events as any house does, and remembers when each came, and how long after it was learned of. */
final class Listener implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Double> delays = new java.util.concurrent.CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private volatile boolean timing;

    Listener(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().name("listener").daemon().start(this::read);
    }

    private void read() {
        List<Double> batch = new java.util.ArrayList<>();
        while (open) {
            batch.clear();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                ids.add(header(record, "ce_id"));
                if (timing) {
                    Instant learned = Instant.parse(header(record, "ce_recordedtime"));
                    batch.add(Duration.between(learned, Instant.now()).toNanos() / 1e6);
                }
            }
            if (!batch.isEmpty()) {
                delays.addAll(batch);
            }
        }
        consumer.close();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    void time(boolean on) {
        timing = on;
    }

    Set<String> ids() {
        return ids;
    }

    /** Milliseconds from when the service learned of an event until it was here; sorted. */
    double[] delays() {
        return DoubleStream.of(delays.stream().mapToDouble(Double::doubleValue).toArray())
                .sorted()
                .toArray();
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
