package corridor.benchmarks.outbox;

import java.time.Duration;
import java.util.List;

/** From the commit until a consumer has it, at a modest steady rate. */
final class Latency implements Measure {
    private static final int PER_SECOND = 200;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Reading> take(Arena arena, Arrivals arrivals, Setting setting) throws Exception {
        try (Instance instance = arena.start("latency")) {
            run(arena, arrivals, instance, setting.quickOr(3, 8)); // warm-up
            long[] micros = run(arena, arrivals, instance, setting.quickOr(6, 20));
            return List.of(
                    Reading.less("latency p50 at 200/s", percentile(micros, 50) / 1000.0, "ms"),
                    Reading.less("latency p99 at 200/s", percentile(micros, 99) / 1000.0, "ms"));
        }
    }

    private static long[] run(Arena arena, Arrivals arrivals, Instance instance, int seconds) throws Exception {
        Load load = arena.load(4, 200, PER_SECOND * seconds, PER_SECOND);
        arrivals.expect(load.run());
        instance.begin(load);
        List<Load.Commit> commits = instance.finish();
        if (!arrivals.await(load.events(), Duration.ofSeconds(20))) {
            throw new IllegalStateException((load.events() - arrivals.distinct()) + " events never came");
        }
        return commits.stream()
                .mapToLong(commit -> arrivals.firstSeen(commit.box(), commit.n()) - commit.micros())
                .sorted()
                .toArray();
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
