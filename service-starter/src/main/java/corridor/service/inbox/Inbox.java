package corridor.service.inbox;

import corridor.events.EventEnvelope;
import corridor.events.PortEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code inbox}: which events this house has handled, by source and id. */
final class Inbox {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    enum Outcome {
        HANDLED,
        KNOWN,
        PASSED_BY
    }

    /** Handles the record once, whatever happens in between. What the handler throws undoes all and comes out here. */
    Outcome handle(ReceivedRecord record, Subscription subscription) {
        Optional<Class<? extends PortEvent>> type = record.type().filter(subscription::wants);
        if (type.isEmpty()) {
            return Outcome.PASSED_BY;
        }
        EventEnvelope<?> envelope = record.understand(type.get());
        return transaction.execute(status -> {
            if (!note(envelope)) {
                return Outcome.KNOWN;
            }
            subscription.handle(envelope);
            return Outcome.HANDLED;
        });
    }

    private boolean note(EventEnvelope<?> envelope) {
        return jdbc.sql("insert into inbox (source, event_id, handled_at) values (?, ?, ?) on conflict do nothing")
                        .params(envelope.source().toString(), envelope.id(), now())
                        .update()
                == 1;
    }

    int forgetOlderThan(Duration age) {
        return jdbc.sql("delete from inbox where handled_at < ?")
                .param(now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
