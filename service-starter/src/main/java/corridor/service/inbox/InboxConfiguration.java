package corridor.service.inbox;

import corridor.service.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

@AutoConfiguration
@Import(DeadLetterController.class)
class InboxConfiguration {

    @Bean
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox, Clock clock) {
        return new DeadLetters(jdbc, new TransactionTemplate(transactions), outbox, clock);
    }

    @Bean
    InboxReaders inboxReaders(
            @Value("${corridor.house}") String house,
            ObjectProvider<Subscription> subscriptions,
            KafkaProperties kafka,
            Inbox inbox,
            DeadLetters deadLetters,
            MeterRegistry meters,
            ApplicationContext context) {
        DefaultKafkaConsumerFactory<String, byte[]> consumers = consumers(kafka);
        return new InboxReaders(subscriptions.stream()
                .map(subscription -> {
                    ContainerProperties properties = new ContainerProperties(subscription.topic());
                    properties.setGroupId(house);
                    properties.setObservationEnabled(true);
                    properties.setAckMode(ContainerProperties.AckMode.BATCH);
                    properties.setMessageListener(new InboxListener(house, subscription, inbox, deadLetters, meters));
                    ConcurrentMessageListenerContainer<String, byte[]> reader =
                            new ConcurrentMessageListenerContainer<>(consumers, properties);
                    reader.setApplicationContext(context);
                    reader.setBeanName(subscription.topic());
                    reader.setCommonErrorHandler(new DefaultErrorHandler(untilItIsWell()));
                    return reader;
                })
                .toList());
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(KafkaProperties kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"); // a new house hears the whole story
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static ExponentialBackOff untilItIsWell() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }

    @Bean
    Forgetting inboxForgetting(Inbox inbox, @Value("${corridor.inbox.keep}") Duration keep) {
        return new Forgetting(inbox, keep);
    }

    /** Kafka keeps events for days; an id is remembered much longer than it can come again. */
    record Forgetting(Inbox inbox, Duration keep) {
        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
        void forget() {
            inbox.forgetOlderThan(keep);
        }
    }
}
