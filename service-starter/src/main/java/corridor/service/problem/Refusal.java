package corridor.service.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A "no" that the caller can act on. Thrown, it undoes everything the request did; where the refusal itself must stay on
 * record, return {@link #toProblem()} instead.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final HttpStatus status;
    private final String slug;
    private final String title;
    private final transient List<Violation> violations;

    /**
     * A refusal of its own kind.
     *
     * @param slug stable name of this kind, in kebab case; the problem's type is {@code urn:corridor:problem:SLUG}
     * @param title the same for every refusal of this kind
     * @param detail what happened this time
     */
    public Refusal(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.violations = List.of(violations);
    }

    public HttpStatusCode status() {
        return status;
    }

    /** When it may be asked for again, where the refusal is one of the moment (429 and 503). */
    Optional<Duration> retryAfter() {
        return status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE
                ? Optional.of(SOON)
                : Optional.empty();
    }

    public List<Violation> violations() {
        return violations;
    }

    public ProblemDetail toProblem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        problem.setType(URI.create("urn:corridor:problem:" + slug));
        problem.setTitle(title);
        problem.setProperty("violations", violations);
        return problem;
    }
}
