package corridor.benchmarks.outbox;

import corridor.events.EquipmentMoved;
import corridor.events.PortJson;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * namastack-outbox with a handler that sends through a KafkaTemplate and waits for the acknowledgement; its own Kafka
 * module is not in the repositories. It looks as often as our relay does and deletes what is done; its defaults (every
 * two seconds, ten keys at a time, rows kept) would only be slower.
 */
final class NamastackOutbox implements Contender {
    @Override
    public String name() {
        return "namastack";
    }

    @Override
    public String title() {
        return "namastack-outbox 1.6.0";
    }

    @Override
    public Class<?> application() {
        return Application.class;
    }

    @Override
    public List<String> parts() {
        return List.of("io.namastack.");
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "namastack.outbox.polling.fixed.interval", "50ms",
                "namastack.outbox.polling.batch-size", "200",
                "namastack.outbox.processing.delete-completed-records", "true",
                "namastack.outbox.processing.publish-after-save", "false");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Teller teller(Outbox outbox) {
            return event -> outbox.schedule(event, event.key());
        }

        @Bean
        OutboxTypedHandler<EquipmentMoved> toKafka(KafkaTemplate<Object, Object> kafka) {
            return new OutboxTypedHandler<>() {
                @Override
                public void handle(EquipmentMoved event, io.namastack.outbox.handler.OutboxRecordMetadata metadata) {
                    kafka.send(event.topic(), event.key(), PortJson.mapper().writeValueAsBytes(event))
                            .join();
                }
            };
        }
    }
}
