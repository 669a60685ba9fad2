package corridor.service.outbox;

import corridor.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@AutoConfiguration
class OutboxConfiguration {

    @Bean
    Wake outboxWake() {
        return new Wake();
    }

    @Bean
    OutboxTable outboxTable(JdbcTemplate jdbc, Clock clock, Wake wake) {
        return new OutboxTable(jdbc, clock, wake);
    }

    @Bean
    Outbox outbox(
            @Value("${corridor.house}") String house,
            OutboxTable table,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            Clock clock) {
        return new Outbox(URI.create("/corridor/" + house), table, new TraceContext(tracer, propagator), clock);
    }

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> outboxProducer(KafkaProperties kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true); // keeps order over the client's own retries
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0); // the relay flushes: waiting would only delay
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource dataSource,
            Producer<String, byte[]> producer,
            Wake wake,
            OutboxTable table,
            MeterRegistry meters) {
        return new OutboxRelay(dataSource, producer, wake, new RelayMetrics(meters, table));
    }

    /** Whoever comes first creates the port's topics; the brokers say how often they are replicated. */
    @Bean
    KafkaAdmin.NewTopics topicsOfThePort(@Value("${corridor.kafka.partitions}") int partitions) {
        return new KafkaAdmin.NewTopics(Topics.ofThePort().stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                .map(topic -> TopicBuilder.name(topic).partitions(partitions).build())
                .toArray(NewTopic[]::new));
    }
}
