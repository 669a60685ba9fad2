package corridor.service.problem;

import org.springframework.http.HttpStatus;

/** There is no such thing, or it is not the caller's to see: the answer does not tell which. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String thing, Object id) {
        super(
                HttpStatus.NOT_FOUND,
                "not-found",
                "No such thing here",
                "There is no " + thing + " " + id + " that you may see.",
                new Violation(thing, "it must exist and be yours to see", "check the identifier"));
    }
}
