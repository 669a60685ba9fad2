package corridor.service.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code corridor.outbox.waiting} and {@code corridor.outbox.published}. */
final class RelayMetrics {
    private final Counter published;

    RelayMetrics(MeterRegistry meters, OutboxTable table) {
        published = Counter.builder("corridor.outbox.published")
                .description("Events that Kafka has acknowledged")
                .register(meters);
        Gauge.builder("corridor.outbox.waiting", table, OutboxTable::count)
                .description("Events that wait for Kafka")
                .register(meters);
    }

    void published(int events) {
        published.increment(events);
    }
}
