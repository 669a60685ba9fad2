package corridor.benchmarks.outbox;

import corridor.benchmarks.outbox.Moves.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic from now on and remembers, for one run at a time, what came when. */
final class Arrivals implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean open = true;

    private String run = "";
    private final Map<String, Long> firstSeen = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();
    private long records;
    private long outOfOrder;
    private long lastMicros;

    Arrivals(String bootstrap, String topic) {
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
        partitions.forEach(consumer::position); // settles where the end is, before anybody writes
        reader = Thread.ofPlatform().name("arrivals").daemon().start(this::read);
    }

    /** Forgets the run before and waits for this one. */
    synchronized void expect(String newRun) {
        run = newRun;
        firstSeen.clear();
        highest.clear();
        records = 0;
        outOfOrder = 0;
        lastMicros = 0;
    }

    private void read() {
        while (open) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                note(Told.read(record.value()), Load.nowMicros());
            }
        }
        consumer.close();
    }

    private synchronized void note(Told told, long micros) {
        if (!told.run().equals(run)) {
            return;
        }
        records++;
        if (firstSeen.putIfAbsent(told.box() + " " + told.n(), micros) == null) {
            lastMicros = micros;
            if (highest.merge(told.box(), told.n(), Math::max) > told.n()) {
                outOfOrder++;
            }
        }
        notifyAll();
    }

    /** Waits until so many different events are there, or nothing new has come for the time given. */
    synchronized boolean await(long events, Duration patience) throws InterruptedException {
        long seen = firstSeen.size();
        long until = System.nanoTime() + patience.toNanos();
        while (firstSeen.size() < events) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
            if (firstSeen.size() > seen) {
                seen = firstSeen.size();
                until = System.nanoTime() + patience.toNanos();
            }
        }
        return true;
    }

    /** When an event came first, in microseconds; null if it did not. */
    synchronized Long firstSeen(String box, long n) {
        return firstSeen.get(box + " " + n);
    }

    /** Different events that came. */
    synchronized long distinct() {
        return firstSeen.size();
    }

    /** Events that came again. */
    synchronized long duplicates() {
        return records - firstSeen.size();
    }

    /** Events that came for the first time after a later one of the same box. */
    synchronized long outOfOrder() {
        return outOfOrder;
    }

    /** When the last new event came, in microseconds. */
    synchronized long lastMicros() {
        return lastMicros;
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
