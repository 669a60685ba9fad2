package corridor.service.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.TransactionException;

/**
 * Reads one topic for one house. What fails because the house is not well (no database, a deadlock) comes out and is read
 * again until it is well; what fails three times for its own sake becomes a dead letter and holds up nobody.
 */
final class InboxListener implements MessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(InboxListener.class);
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final String house;
    private final Subscription subscription;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    InboxListener(String house, Subscription subscription, Inbox inbox, DeadLetters deadLetters, MeterRegistry meters) {
        this.house = house;
        this.subscription = subscription;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> kafka) {
        ReceivedRecord record = ReceivedRecord.of(kafka);
        for (int attempt = 1; ; attempt++) {
            try {
                count(inbox.handle(record, subscription).name());
                return;
            } catch (TransientDataAccessException | RecoverableDataAccessException | TransactionException notWell) {
                throw notWell;
            } catch (RuntimeException failure) {
                if (attempt == TRIES) {
                    LOG.error(
                            "{}@{} of {} becomes a dead letter",
                            record.key(),
                            record.offset(),
                            record.topic(),
                            failure);
                    deadLetters.keep(record, house, failure);
                    count("dead");
                    return;
                }
                pause();
            }
        }
    }

    private void count(String outcome) {
        meters.counter(
                        "corridor.inbox.events",
                        "topic",
                        subscription.topic(),
                        "outcome",
                        outcome.toLowerCase(Locale.ROOT))
                .increment();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
