package corridor.tracking.surveillance;

import corridor.service.background.Unhurried;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks, round after round, at all of whom something new is known or whose time has come. Apart from the transactions that
 * write down what comes in, which leave a mark and do not wait; and with rests, since ten thousand readings a second have to
 * get by.
 */
@Component
class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int AT_ONCE = 50;

    private final WatchTable table;
    private final JudgingBoxes judging;
    private final GateMoveTable gate;
    private final WatchSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watch(
            WatchTable table,
            JudgingBoxes judging,
            GateMoveTable gate,
            WatchSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.judging = judging;
        this.gate = gate;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${corridor.tracking.watch.every:PT10S}",
            initialDelayString = "${corridor.tracking.watch.every:PT10S}")
    void round() {
        Unhurried.go(this::some, settings.restTimes());
    }

    /** Looks at some; false if nobody is left. */
    boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!table.lock()) {
                return false;
            }
            Instant now = clock.instant();
            int marks = table.gather(now);
            List<WatchTable.Due> due = table.take(now, AT_ONCE);
            judging.judge(due, now);
            LOG.debug("{} marks gathered, {} looked at", marks, due.size());
            return marks > 0 || !due.isEmpty();
        }));
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT30M")
    void forget() {
        gate.forgetBefore(clock.instant().minus(settings.back()));
    }
}
