package corridor.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is at work: in filters. */
public final class ProblemWriter {
    private final JsonMapper mapper;
    private final CurrentTrace trace;

    ProblemWriter(JsonMapper mapper, CurrentTrace trace) {
        this.mapper = mapper;
        this.trace = trace;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        ProblemDetail problem = refusal.toProblem();
        problem.setInstance(URI.create(request.getRequestURI()));
        trace.addTo(problem);
        response.setStatus(problem.getStatus());
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
