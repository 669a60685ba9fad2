package corridor.service.testing;

import corridor.events.EventCatalog;
import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.service.outbox.CloudEventRecords;
import corridor.service.outbox.OutboxRecord;
import corridor.service.time.Ids;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The port's topics, as another house sees them. */
public final class PortTopics {
    private static final URI ANOTHER_HOUSE = URI.create("/corridor/another-house");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<String, byte[]> producer;
    private final String bootstrap;
    private final JdbcClient jdbc;

    PortTopics(Producer<String, byte[]> producer, String bootstrap, JdbcClient jdbc) {
        this.producer = producer;
        this.bootstrap = bootstrap;
        this.jdbc = jdbc;
    }

    /** Tells an event as another house would, and returns its id. */
    public UUID publish(PortEvent event) {
        EventEnvelope<PortEvent> envelope = new EventEnvelope<>(Ids.next(), ANOTHER_HOUSE, Instant.now(), null, event);
        publish(envelope);
        return envelope.id();
    }

    public void publish(EventEnvelope<?> envelope) {
        OutboxRecord record = CloudEventRecords.write(envelope);
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(record.topic(), record.key(), record.value());
        record.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        publish(kafka);
    }

    public void publish(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells events as another house would, in this order, and waits until the house under test has handled them all. */
    public void tell(List<? extends PortEvent> events) {
        List<UUID> told = events.stream().map(this::publish).toList();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where event_id in (:told)")
                                .param("told", told)
                                .query(Integer.class)
                                .single()
                        == told.size());
    }

    /** Waits for an event of this type that fits, reading its topic from the start. */
    public <E extends PortEvent> EventEnvelope<E> await(String topic, Class<E> type, Predicate<E> fits) {
        try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
            Instant deadline = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (EventCatalog.wireName(type).equals(header(record, "ce_type"))) {
                        E event = PortJson.mapper().readValue(record.value(), type);
                        if (fits.test(event)) {
                            return new EventEnvelope<>(
                                    UUID.fromString(header(record, "ce_id")),
                                    URI.create(header(record, "ce_source")),
                                    Instant.parse(header(record, "ce_recordedtime")),
                                    header(record, "traceparent"),
                                    event);
                        }
                    }
                }
            }
        }
        throw new AssertionError("no fitting " + type.getSimpleName() + " on " + topic + " within " + PATIENCE);
    }

    /** The same, where the type's topic is known. */
    public <E extends PortEvent> EventEnvelope<E> await(Class<E> type, Predicate<E> fits) {
        return await(type.getAnnotation(corridor.events.EventType.class).topic(), type, fits);
    }

    /** Everything on a topic up to now, by record key in order. */
    public List<ConsumerRecord<String, byte[]>> everythingOn(String topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private KafkaConsumer<String, byte[]> reader(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
