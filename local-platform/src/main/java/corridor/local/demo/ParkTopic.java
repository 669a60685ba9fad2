package corridor.local.demo;

import corridor.events.ParkStoryEntry;
import corridor.events.PortJson;
import corridor.events.Topics;
import corridor.port.ParkCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A park's own way in: the Kafka topic on which its story is told. It has one partition, so its order is total. */
final class ParkTopic {
    private static final Duration POLL = Duration.ofMillis(250);

    private final String bootstrap;
    private final TopicPartition partition;

    ParkTopic(String bootstrap, String park) {
        this.bootstrap = bootstrap;
        this.partition = new TopicPartition(Topics.ofPark(new ParkCode(park)), 0);
    }

    /**
     * Reads the topic from its beginning into the chain, until the chain has reached the line.
     *
     * @throws StoryBroken if that line does not come in time
     */
    void readInto(StoryChain chain, long line, Duration longest) {
        Instant deadline = Instant.now().plus(longest);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (chain.verified().sequence() < line) {
                if (Instant.now().isAfter(deadline)) {
                    throw new StoryBroken("Within " + longest.toSeconds() + " s the topic " + partition.topic()
                            + " did not come to line " + line + "; it is at line "
                            + chain.verified().sequence());
                }
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    chain.take(PortJson.mapper().readValue(each.value(), ParkStoryEntry.class));
                }
            }
        }
    }
}
