package corridor.service.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who come at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** What one of many does. */
    @FunctionalInterface
    public interface Numbered<T> {
        T of(int i) throws Exception;
    }

    /** The same thing done by so many at once, numbered from 0; what came of it, in that order. */
    public static <T> List<T> atOnce(int times, Numbered<T> work) throws InterruptedException, ExecutionException {
        return atOnce(IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> work.of(i))
                .toList());
    }

    /** Does all of it at once; what came of it, in the order given. */
    public static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> each : work) {
                begun.add(threads.submit(() -> {
                    go.await();
                    return each.call();
                }));
            }
            go.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> each : begun) {
                done.add(each.get());
            }
            return done;
        }
    }
}
