package corridor.gateway.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why the gateway does not do what it was asked; becomes one RFC 9457 problem. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final String title;
    private final transient List<Violation> violations;
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * @param slug last part of the problem's stable type, {@code urn:corridor:problem:SLUG}
     * @param title the same for every problem of the type
     * @param detail what happened this time
     */
    public Refusal(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.violations = List.of(violations);
    }

    /** Tells the caller when asking again may help (RFC 9110, 10.2.3). */
    public Refusal retryAfter(Duration wait) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return this;
    }

    /** Adds a header to the answer, as {@code Allow} on a wrong method. */
    public Refusal with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    public HttpHeaders headers() {
        return headers;
    }

    ProblemDetail toProblem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        problem.setType(URI.create("urn:corridor:problem:" + slug));
        problem.setTitle(title);
        problem.setProperty("violations", violations);
        return problem;
    }
}
