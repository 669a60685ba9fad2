package corridor.tracking.ingest;

import corridor.tracking.container.Logbook;
import corridor.tracking.container.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what comes in. Requests that come at the same time share a transaction, and so one wait for the disk: eight
 * clients that send single events cost little more than one that sends eight. A request is answered when the transaction
 * that holds it has committed.
 */
@Component
class Intake implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** One writes while another waits for the disk. */
    private static final int WRITERS = 3;
    /** So many boxes are locked at once, and so much is undone if one of the events cannot be written. */
    private static final int MOST_IN_A_TRANSACTION = 1_000;

    private static final int MOST_WAITING = 50_000;
    private static final int PATIENCE_SECONDS = 20;

    private final Logbook logbook;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running;

    Intake(Logbook logbook, PlatformTransactionManager transactions) {
        this.logbook = logbook;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Part of a request, in one transaction whatever happens. */
    private record Waiting(List<? extends Said> said, CompletableFuture<List<Logbook.Entry>> written) {}

    /**
     * Writes down what is new, and returns when it is durable: an entry for each, in the order given.
     *
     * @throws Busy if too much waits already
     */
    List<Logbook.Entry> take(List<? extends Said> said) {
        List<Waiting> parts = new ArrayList<>();
        for (int from = 0; from < said.size(); from += MOST_IN_A_TRANSACTION) {
            parts.add(new Waiting(
                    said.subList(from, Math.min(said.size(), from + MOST_IN_A_TRANSACTION)),
                    new CompletableFuture<>()));
        }
        try {
            if (!room.tryAcquire(said.size(), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        List<Logbook.Entry> entries = new ArrayList<>(said.size());
        try {
            for (Waiting part : parts) { // one after the other: within a request order is kept
                queue.add(part);
                entries.addAll(part.written().join());
            }
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            room.release(said.size());
        }
        return entries;
    }

    private void write() {
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    write(together(first));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Waiting> together(Waiting first) {
        List<Waiting> together = new ArrayList<>();
        together.add(first);
        int events = first.said().size();
        for (Waiting next = queue.peek(); next != null; next = queue.peek()) {
            if (events + next.said().size() > MOST_IN_A_TRANSACTION || !queue.remove(next)) {
                break;
            }
            together.add(next);
            events += next.said().size();
        }
        return together;
    }

    /** What cannot be written together is written one by one, so that one request's trouble is nobody else's. */
    private void write(List<Waiting> together) {
        try {
            List<Said> all = new ArrayList<>();
            together.forEach(part -> all.addAll(part.said()));
            List<Logbook.Entry> entries = transaction.execute(status -> logbook.record(all));
            int from = 0;
            for (Waiting part : together) {
                part.written().complete(entries.subList(from, from + part.said().size()));
                from += part.said().size();
            }
        } catch (RuntimeException | Error failure) {
            if (together.size() == 1) {
                together.getFirst().written().completeExceptionally(failure);
                return;
            }
            LOG.warn("{} requests could not be written together, and are written one by one", together.size(), failure);
            together.forEach(part -> write(List.of(part)));
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= WRITERS; i++) {
            writers.add(Thread.ofPlatform().name("intake-" + i).start(this::write));
        }
    }

    /** What waits is written first. */
    @Override
    public void stop() {
        running = false;
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        writers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
