package corridor.service.inbox;

import corridor.events.EventCatalog;
import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A Kafka record as it came, before anybody has understood it. */
record ReceivedRecord(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    static ReceivedRecord of(ConsumerRecord<String, byte[]> kafka) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : kafka.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new ReceivedRecord(
                kafka.topic(), kafka.partition(), kafka.offset(), kafka.key(), headers, kafka.value());
    }

    /** Empty for a type that this house does not know. */
    Optional<Class<? extends PortEvent>> type() {
        return EventCatalog.byWireName(header("ce_type"));
    }

    /** @throws RuntimeException if the record is not a CloudEvent of ours, with the reason as message */
    EventEnvelope<?> understand(Class<? extends PortEvent> type) {
        return new EventEnvelope<>(
                UUID.fromString(header("ce_id")),
                URI.create(header("ce_source")),
                Instant.parse(header("ce_recordedtime")),
                headers.get("traceparent"),
                PortJson.mapper().readValue(value, type));
    }

    private String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + name + ": it is not a CloudEvent");
        }
        return value;
    }
}
