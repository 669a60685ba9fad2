package corridor.service.outbox;

import corridor.events.EventCatalog;
import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Writes an event as a CloudEvent in Kafka's binary mode: attributes as {@code ce_} headers, the JSON as the value.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     Protocol Binding for CloudEvents 1.0.2, section 3.2</a>
 */
public final class CloudEventRecords {
    private CloudEventRecords() {}

    public static OutboxRecord write(EventEnvelope<?> envelope) {
        PortEvent event = envelope.event();
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withSource(envelope.source())
                .withType(EventCatalog.wireName(event.getClass()))
                .withSubject(event.key())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(EventCatalog.schemaName(event.getClass())))
                .withDataContentType("application/json")
                .withExtension("recordedtime", envelope.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension("partitionkey", event.key())
                .withData(PortJson.mapper().writeValueAsBytes(event));
        if (envelope.traceparent() != null) {
            builder.withExtension("traceparent", envelope.traceparent());
        }
        CloudEvent cloudEvent = builder.build();
        ProducerRecord<String, byte[]> binary = KafkaMessageFactory.<String>createWriter(event.topic(), event.key())
                .writeBinary(cloudEvent);
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : binary.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        if (envelope.traceparent() != null) {
            headers.put("traceparent", envelope.traceparent());
        }
        return new OutboxRecord(envelope.id(), event.topic(), event.key(), headers, binary.value());
    }
}
