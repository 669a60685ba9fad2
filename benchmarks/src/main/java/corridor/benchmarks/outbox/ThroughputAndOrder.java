package corridor.benchmarks.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Eight writers write as fast as they can: from their start until the last event is consumed. Once on many boxes, so
 * that writers seldom meet, and once on four, where order is hard to keep.
 */
final class ThroughputAndOrder implements Measure {
    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public List<Reading> take(Arena arena, Arrivals arrivals, Setting setting) throws Exception {
        int events = setting.quickOr(4_000, 20_000);
        try (Instance instance = arena.start("throughput")) {
            run(arena, arrivals, instance, arena.load(WRITERS, 200, setting.quickOr(2_000, 6_000), 0)); // warm-up
            List<Reading> readings = new ArrayList<>();
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < setting.quickOr(1, 3); round++) {
                rounds.add(run(arena, arrivals, instance, arena.load(WRITERS, 200, events, 0)));
            }
            readings.add(Reading.more("throughput, 8 writers, 200 boxes", median(rounds), "events/s"));
            double shared = run(arena, arrivals, instance, arena.load(WRITERS, 4, events / 2, 0));
            readings.add(Reading.more("throughput, 8 writers, 4 boxes", shared, "events/s"));
            readings.add(Reading.count("out of order, 8 writers, 4 boxes", arrivals.outOfOrder()));
            return readings;
        }
    }

    private static double run(Arena arena, Arrivals arrivals, Instance instance, Load load) throws Exception {
        arrivals.expect(load.run());
        long start = Load.nowMicros();
        instance.begin(load);
        instance.finish();
        if (!arrivals.await(load.events(), PATIENCE)) {
            throw new IllegalStateException("%d of %d events never came, %d had been committed"
                    .formatted(load.events() - arrivals.distinct(), load.events(), arena.committed(load.run())));
        }
        return load.events() * 1e6 / (arrivals.lastMicros() - start);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
