package corridor.benchmarks.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the writers of one process do: transactions of one state row and one event each. The state row counts the box's
 * events, and its lock makes the count the order of commits, which is what a consumer must see.
 *
 * @param perSecond the pace of all writers together; 0 for as fast as they can
 */
record Load(String run, int writers, int boxes, int events, int perSecond) {
    static final String SCHEMA =
            "create table bench_state (run text, box text, n bigint not null, primary key (run, box))";
    private static final String COUNT = "update bench_state set n = n + 1 where run = ? and box = ? returning n";

    /** One line, for the pipe to the process. */
    String line() {
        return String.join(" ", run, "" + writers, "" + boxes, "" + events, "" + perSecond);
    }

    static Load of(String line) {
        String[] words = line.split(" ", -1);
        return new Load(words[0], number(words[1]), number(words[2]), number(words[3]), number(words[4]));
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    /** A box and its count with the instant of the commit, in microseconds. */
    record Commit(String box, long n, long micros) {
        static void write(Queue<Commit> commits, Path file) {
            try {
                Files.write(
                        file,
                        commits.stream()
                                .map(commit -> commit.box + " " + commit.n + " " + commit.micros)
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static List<Commit> read(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.map(line -> line.split(" ", -1))
                        .map(words -> new Commit(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** Runs all writers to the end. */
    Queue<Commit> run(JdbcTemplate jdbc, TransactionTemplate transaction, Teller teller) throws InterruptedException {
        Queue<Commit> commits = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        String[] numbers = IntStream.range(0, boxes).mapToObj(Moves::box).toArray(String[]::new);
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < events; i = next.getAndIncrement()) {
                            keepPace(start, i);
                            String box = numbers[ThreadLocalRandom.current().nextInt(boxes)];
                            transaction.executeWithoutResult(status -> write(box, jdbc, teller, commits));
                        }
                    }))
                    .toList();
            for (Future<?> writer : all) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer failed", e);
        }
        return commits;
    }

    private void keepPace(long start, int i) {
        if (perSecond > 0) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private void write(String box, JdbcTemplate jdbc, Teller teller, Queue<Commit> commits) {
        Long n = jdbc.queryForObject(COUNT, Long.class, run, box);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                commits.add(new Commit(box, n, nowMicros()));
            }
        });
        teller.tell(Moves.move(run, box, n));
    }
}
