package corridor.gateway.problem;

import org.springframework.http.HttpStatus;

/** Nothing is behind this path; whether something would be for somebody else is not said. */
public final class NotHere extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotHere() {
        super(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Nothing here",
                "This door does not exist.",
                new Violation("path", "only the paths of the published APIs exist", "see /docs"));
    }
}
