package corridor.gateway.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals, wherever they arise: filters, the security chain, routes and controllers. */
@Component
public final class Problems {
    private final JsonMapper mapper;
    private final ObjectProvider<Tracer> tracer;

    Problems(JsonMapper mapper, ObjectProvider<Tracer> tracer) {
        this.mapper = mapper;
        this.tracer = tracer;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        String path = askedFor(request);
        refusal.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setStatus(refusal.status().value());
        Optional<DcsaError> standard = DcsaError.of(request, path, refusal);
        if (standard.isPresent()) {
            response.setHeader(DcsaError.HEADER, standard.get().version());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            mapper.writeValue(response.getOutputStream(), standard.get().body());
            return;
        }
        ProblemDetail problem = complete(refusal.toProblem(), path);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), problem);
    }

    /** On its way through the error page a request has another path than the one asked for. */
    private static String askedFor(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before instanceof String path ? path : request.getRequestURI();
    }

    /** The same for a route. */
    public ServerResponse response(Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((request, response) -> {
            write(request, response, refusal);
            return null;
        });
    }

    /** Adds what every problem carries: type, violations, where it arose, and the trace under which the logs tell more. */
    ProblemDetail complete(ProblemDetail problem, String path) {
        if (problem.getType() == null || "about:blank".equals(problem.getType().toString())) {
            problem.setType(URI.create("urn:corridor:problem:http-" + problem.getStatus()));
            problem.setProperty("violations", List.of());
        }
        try {
            problem.setInstance(new URI(path));
        } catch (URISyntaxException e) {
            problem.setInstance(null); // a path that is no URI is the caller's; it is not echoed
        }
        Tracer known = tracer.getIfAvailable();
        Span span = known == null ? null : known.currentSpan();
        if (span != null) {
            problem.setProperty("traceId", span.context().traceId());
        }
        return problem;
    }
}
