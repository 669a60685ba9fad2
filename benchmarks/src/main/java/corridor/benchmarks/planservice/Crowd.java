package corridor.benchmarks.planservice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Crane drivers who ask for plans at a steady rate, whether or not the one before has been answered. */
final class Crowd {
    private static final int SAMPLE = 5;
    private static final int LONG_ENOUGH = 5;

    private final PlanDoor door;
    private final int rate;
    private final double maxSeconds;

    Crowd(PlanDoor door, int rate, double maxSeconds) {
        this.door = door;
        this.rate = rate;
        this.maxSeconds = maxSeconds;
    }

    /** Something that takes its time. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** One request's time and what came of it. */
    private record One(double millis, boolean done, double relocations) {
        /** Who was refused, or got no plan in the time, waits for ever. */
        static final One WITHOUT_PLAN = new One(Double.POSITIVE_INFINITY, false, 0);
    }

    /**
     * What all were told.
     *
     * @param processors that asking took, which the service did not have
     */
    record Told(List<Double> sorted, int answered, double relocations, double processors) {
        double millis(int percentile) {
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
        }

        double shareUnder(double millis) {
            return sorted.stream().filter(each -> each < millis).count() / (double) sorted.size();
        }
    }

    Told askFor(int seconds) throws InterruptedException, ExecutionException {
        List<Future<One>> asked = new ArrayList<>();
        Duration usedBefore = used();
        long first = System.nanoTime();
        try (ExecutorService drivers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = begun + 1_000_000_000L * i / rate;
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                int seed = i;
                asked.add(drivers.submit(() -> ask(seed)));
            }
        }
        double processors = (double) used().minus(usedBefore).toNanos() / (System.nanoTime() - first);
        List<Double> times = new ArrayList<>();
        double relocations = 0;
        int done = 0;
        for (Future<One> each : asked) {
            times.add(each.get().millis());
            done += each.get().done() ? 1 : 0;
            relocations += each.get().done() && done <= SAMPLE ? each.get().relocations() : 0;
        }
        times.sort(Double::compare);
        return new Told(times, done, relocations / SAMPLE, processors);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private One ask(int seed) throws Exception {
        long begun = System.nanoTime();
        JsonNode plan;
        try {
            plan = door.ask(Bays.ofSixty(seed), maxSeconds, 10);
        } catch (IllegalStateException refused) {
            return One.WITHOUT_PLAN;
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        return plan.at("/status").asString().equals("DONE")
                ? new One(millis, true, plan.at("/objective").asDouble())
                : One.WITHOUT_PLAN;
    }

    /** Of the first bays, with time to look for better plans. */
    double relocationsOfTheBest() throws Exception {
        double sum = 0;
        for (int seed = 0; seed < SAMPLE; seed++) {
            sum += door.ask(Bays.ofSixty(seed), LONG_ENOUGH, 30)
                    .at("/objective")
                    .asDouble();
        }
        return sum / SAMPLE;
    }
}
