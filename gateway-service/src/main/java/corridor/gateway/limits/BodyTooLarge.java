package corridor.gateway.limits;

import corridor.gateway.problem.Refusal;
import corridor.gateway.problem.Violation;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A request body grew beyond the limit while it was read. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("the request body is larger than " + limit.toMegabytes() + " MiB");
        this.limit = limit;
    }

    public Refusal refusal() {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The request is too large",
                "This door takes up to " + limit.toMegabytes() + " MiB in one request; nothing of it was kept.",
                new Violation(
                        "body",
                        "at most " + limit.toBytes() + " bytes",
                        "split it, an interchange at a time for instance"));
    }
}
