package corridor.benchmarks.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What it took to do many things.
 *
 * @param seconds from the first to the last
 * @param millis of each, sorted
 */
record Load(int done, double seconds, double[] millis) {

    /** Something that is done over and over, numbered from 0. */
    @FunctionalInterface
    interface Task {
        void run(int number) throws Exception;
    }

    /** Does so many by so many clients at once, as fast as they can. */
    static Load run(int clients, int times, Task task) throws Exception {
        return run(clients, times, 0, task);
    }

    /** @param perSecond begun each second, however long each takes; 0 for as fast as they can */
    static Load run(int clients, int times, int perSecond, Task task) throws Exception {
        AtomicInteger next = new AtomicInteger();
        double[] millis = new double[times];
        long begin = System.nanoTime();
        Callable<Void> client = () -> {
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                long due = perSecond == 0 ? System.nanoTime() : begin + (long) (i * 1e9 / perSecond);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                task.run(i);
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
            return null;
        };
        together(clients, client);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(millis);
        return new Load(times, seconds, millis);
    }

    /** Does it for so long, whatever it takes: a JVM that has just started still compiles what it runs. */
    static void warmUp(int clients, int seconds, Task task) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Void> client = () -> {
            while (System.nanoTime() < end) {
                task.run(next.getAndIncrement());
            }
            return null;
        };
        together(clients, client);
    }

    private static void together(int clients, Callable<Void> client) throws Exception {
        List<Future<Void>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                begun.add(threads.submit(client));
            }
            for (Future<Void> each : begun) {
                each.get();
            }
        }
    }

    double perSecond() {
        return done / seconds;
    }

    double percentile(double share) {
        return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
    }
}
