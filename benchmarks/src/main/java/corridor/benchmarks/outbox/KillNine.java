package corridor.benchmarks.outbox;

import java.time.Duration;
import java.util.List;

/**
 * The publishing process dies by kill -9 in the middle of its work and is started again. Every transaction that
 * committed must be consumed; how long that takes, and what comes twice, is counted.
 */
final class KillNine implements Measure {
    /** Some contenders wait half a minute before they believe that an instance is dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public List<Reading> take(Arena arena, Arrivals arrivals, Setting setting) throws Exception {
        Load load = arena.load(8, 50, Integer.MAX_VALUE, 0);
        arrivals.expect(load.run());
        Instance first = arena.start("killed");
        first.begin(load);
        Thread.sleep(Duration.ofSeconds(setting.quickOr(4, 8)));
        first.kill();
        Thread.sleep(Duration.ofSeconds(1)); // what PostgreSQL had already been asked for, it still does
        long committed = arena.committed(load.run());
        long waiting = committed - arrivals.distinct();
        long restart = Load.nowMicros();
        Instance second = arena.start("restarted");
        try {
            arrivals.await(committed, PATIENCE);
            double recovered = waiting == 0 ? 0 : (arrivals.lastMicros() - restart) / 1e6;
            setting.say("    %,d committed, %,d of them waiting when it was killed".formatted(committed, waiting));
            Thread.sleep(Duration.ofSeconds(2)); // for duplicates that come late
            return List.of(
                    Reading.count("lost after kill -9", committed - arrivals.distinct()),
                    Reading.count("told twice after kill -9", arrivals.duplicates()),
                    Reading.count("out of order after kill -9", arrivals.outOfOrder()),
                    Reading.less("all told after restart", recovered, "s"));
        } finally {
            second.close();
        }
    }
}
