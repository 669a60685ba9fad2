package corridor.service.outbox;

import java.util.Map;
import java.util.UUID;

/** A Kafka record that waits to be sent: headers as they will stand on the wire, value as bytes. */
public record OutboxRecord(UUID id, String topic, String key, Map<String, String> headers, byte[] value) {}
