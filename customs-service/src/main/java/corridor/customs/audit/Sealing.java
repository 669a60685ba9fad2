package corridor.customs.audit;

import corridor.events.DecisionsSealed;
import corridor.service.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers and seals what has been decided, moments after it was, so that those who decide never wait for one another.
 * From time to time the head is published; who keeps it can show that nothing before it was changed.
 */
@Component
class Sealing {
    private static final String BOOK = "customs";
    private static final int AT_ONCE = 1000;

    private final SealTable seals;
    private final Heads heads;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration between;

    Sealing(
            SealTable seals,
            Heads heads,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${corridor.customs.publish-head-every:PT1M}") Duration between) {
        this.seals = seals;
        this.heads = heads;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.between = between;
    }

    @Scheduled(fixedDelayString = "${corridor.customs.seal-every:PT1S}")
    void sealAll() {
        int sealed;
        do {
            Integer now = transaction.execute(status -> sealSome());
            sealed = now == null ? 0 : now;
        } while (sealed == AT_ONCE);
        transaction.executeWithoutResult(status -> publishIfDue());
    }

    private int sealSome() {
        if (seals.countWaiting() == 0) {
            return 0;
        }
        seals.lock();
        List<SealTable.Waiting> waiting = seals.waiting(AT_ONCE);
        Seal.Last last = seals.last();
        List<Seal> sealed = new ArrayList<>();
        for (SealTable.Waiting each : waiting) {
            Seal seal = Seal.next(last, each.decisionId(), each.contentHash());
            sealed.add(seal);
            last = seal.asLast();
        }
        if (!sealed.isEmpty()) {
            seals.add(sealed);
            seals.noLongerWaiting(waiting);
        }
        return sealed.size();
    }

    private void publishIfDue() {
        Instant now = clock.instant();
        Seal.Last last = seals.last();
        if (last.number() == 0 || !heads.isDue(last.number(), now.minus(between))) {
            return;
        }
        seals.lock();
        if (heads.isDue(last.number(), now.minus(between))) {
            heads.add(last, now);
            outbox.append(new DecisionsSealed(BOOK, last.number(), last.hex(), now));
        }
    }
}
