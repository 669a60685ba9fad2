package corridor.tracking.ingest;

import corridor.service.outbox.Outbox;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Said;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down events as they come in. */
@Component
class Intake implements SmartLifecycle {
    private static final int WRITERS = 3;
    /** So many boxes are locked at once, and so much is undone if one of the events cannot be written. */
    private static final int MOST_IN_A_TRANSACTION = 1_000;

    private final Outbox outbox;
    private final GroupCommit<Traced, Logbook.Entry> writing;
    private volatile boolean running;

    Intake(Logbook logbook, Outbox outbox, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.writing = new GroupCommit<>(
                new TransactionTemplate(transactions),
                MOST_IN_A_TRANSACTION,
                all -> logbook.record(
                        all.stream().map(Traced::said).toList(),
                        all.stream().map(Traced::trace).collect(Collectors.toList())));
    }

    /** Writers are threads of their own: the trace of the request goes with what it says. */
    private record Traced(Said said, String trace) {}

    /**
     * Writes down what is new, and returns when it is durable: an entry for each, in the order given.
     *
     * @throws Busy if too much waits already
     */
    List<Logbook.Entry> take(List<Said> said) {
        String trace = outbox.trace();
        return writing.take(said.stream().map(each -> new Traced(each, trace)).toList());
    }

    @Override
    public void start() {
        writing.start("intake", WRITERS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writing.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
