package corridor.service.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The W3C trace context of the work under way, so that a trace goes on behind the outbox. */
final class TraceContext {
    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    TraceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Null where nothing is traced. */
    String traceparent() {
        Tracer current = tracer.getIfAvailable();
        Propagator writer = propagator.getIfAvailable();
        Span span = current == null ? null : current.currentSpan();
        if (span == null || writer == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        writer.inject(span.context(), carrier, Map::put);
        return carrier.get("traceparent");
    }
}
