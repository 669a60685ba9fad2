package corridor.tracking.ingest;

import corridor.tracking.container.Logbook;
import corridor.tracking.container.Said;
import java.util.List;
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

    private final GroupCommit<Said, Logbook.Entry> writing;
    private volatile boolean running;

    Intake(Logbook logbook, PlatformTransactionManager transactions) {
        writing = new GroupCommit<>(new TransactionTemplate(transactions), MOST_IN_A_TRANSACTION, logbook::record);
    }

    /**
     * Writes down what is new, and returns when it is durable: an entry for each, in the order given.
     *
     * @throws Busy if too much waits already
     */
    List<Logbook.Entry> take(List<Said> said) {
        return writing.take(said);
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
