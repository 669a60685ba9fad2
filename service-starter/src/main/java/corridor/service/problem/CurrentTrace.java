package corridor.service.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ProblemDetail;

/** Lets a problem name the trace under which the logs tell more. */
final class CurrentTrace {
    private final ObjectProvider<Tracer> tracer;

    CurrentTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    void addTo(ProblemDetail problem) {
        tracer.ifAvailable(found -> {
            Span span = found.currentSpan();
            if (span != null) {
                problem.setProperty("traceId", span.context().traceId());
            }
        });
    }
}
