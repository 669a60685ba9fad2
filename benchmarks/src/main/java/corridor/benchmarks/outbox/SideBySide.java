package corridor.benchmarks.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Three instances of one service write to the same boxes and publish side by side. */
final class SideBySide implements Measure {
    private static final int INSTANCES = 3;

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public List<Reading> take(Arena arena, Arrivals arrivals, Setting setting) throws Exception {
        List<Instance> instances = new ArrayList<>();
        try {
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(arena.start("side-by-side-" + i));
            }
            Thread.sleep(Duration.ofSeconds(setting.quickOr(12, 15))); // until they have shared out the work
            write(arena, arrivals, instances, setting.quickOr(600, 2_000)); // warm-up
            int eventsEach = setting.quickOr(1_500, 6_000);
            double throughput = write(arena, arrivals, instances, eventsEach);
            long lost = (long) INSTANCES * eventsEach - arrivals.distinct();
            return List.of(
                    Reading.more("throughput, 3 instances", throughput, "events/s"),
                    Reading.count("out of order, 3 instances", arrivals.outOfOrder()),
                    Reading.count("told twice, 3 instances", arrivals.duplicates()),
                    Reading.count("lost, 3 instances", lost));
        } finally {
            instances.forEach(Instance::close);
        }
    }

    private static double write(Arena arena, Arrivals arrivals, List<Instance> instances, int eventsEach)
            throws Exception {
        Load load = arena.load(3, 20, eventsEach, 0);
        arrivals.expect(load.run());
        long start = Load.nowMicros();
        for (Instance instance : instances) {
            instance.begin(load);
        }
        for (Instance instance : instances) {
            instance.finish();
        }
        arrivals.await((long) eventsEach * instances.size(), Duration.ofSeconds(20));
        return arrivals.distinct() * 1e6 / (arrivals.lastMicros() - start);
    }
}
