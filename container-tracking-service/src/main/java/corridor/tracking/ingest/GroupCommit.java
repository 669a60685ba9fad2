package corridor.tracking.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what comes in. Requests that come at the same time share a transaction, and so one wait for the disk: eight
 * clients that send one thing each cost little more than one that sends eight. A request is answered when the transaction
 * that holds it has committed. Starts and stops with its owner.
 *
 * @param <I> what comes in
 * @param <O> what becomes of it
 */
public final class GroupCommit<I, O> {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_WAITING = 50_000;
    private static final int PATIENCE_SECONDS = 20;

    private final Function<List<I>, List<O>> write;
    private final TransactionTemplate transaction;
    private final int most;
    private final Line<Waiting<I, O>> line;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running;

    /**
     * Not yet started.
     *
     * @param write writes things down within a transaction, and answers each in the order given
     * @param most how many things a transaction holds at most
     */
    public GroupCommit(TransactionTemplate transaction, int most, Function<List<I>, List<O>> write) {
        this.transaction = transaction;
        this.most = most;
        this.write = write;
        this.line = new Line<>(most, part -> part.things().size());
    }

    /** Part of a request, in one transaction whatever happens. */
    private record Waiting<I, O>(List<I> things, CompletableFuture<List<O>> written) {}

    /**
     * Writes down things in their order, and returns when they are durable: what became of each, in the order given.
     *
     * @throws Busy if too much waits already
     */
    public List<O> take(List<I> things) {
        await(things.size());
        List<O> became = new ArrayList<>(things.size());
        try {
            for (int from = 0; from < things.size(); from += most) {
                Waiting<I, O> part = new Waiting<>(
                        things.subList(from, Math.min(things.size(), from + most)), new CompletableFuture<>());
                line.add(part);
                became.addAll(part.written().join());
            }
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            room.release(things.size());
        }
        return became;
    }

    private void await(int places) {
        try {
            if (running && room.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Busy();
    }

    /** @param count so many write at most; see {@link Line} */
    public void start(String name, int count) {
        line.open();
        running = true;
        for (int i = 1; i <= count; i++) {
            writers.add(Thread.ofPlatform().name(name + "-" + i).start(this::work));
        }
    }

    /** What waits is written first. */
    public void stop() {
        running = false;
        line.close();
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        writers.clear();
    }

    private void work() {
        try {
            for (List<Waiting<I, O>> together = line.next(); !together.isEmpty(); together = line.next()) {
                try {
                    write(together);
                } finally {
                    line.written();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be written together is written one by one, so that one request's trouble is nobody else's. */
    private void write(List<Waiting<I, O>> together) {
        try {
            List<I> all = new ArrayList<>();
            together.forEach(part -> all.addAll(part.things()));
            List<O> became = transaction.execute(status -> write.apply(all));
            int from = 0;
            for (Waiting<I, O> part : together) {
                part.written()
                        .complete(became.subList(from, from + part.things().size()));
                from += part.things().size();
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
}
