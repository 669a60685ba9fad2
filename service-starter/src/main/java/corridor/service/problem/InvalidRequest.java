package corridor.service.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that breaks the rules of its own form, before any rule of the trade is asked. */
public final class InvalidRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    public InvalidRequest(List<Violation> violations) {
        super(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The request is not well formed",
                violations.size() == 1
                        ? violations.getFirst().field() + ": "
                                + violations.getFirst().rule() + "."
                        : violations.size() + " fields are not as they should be.",
                violations.toArray(Violation[]::new));
    }

    public InvalidRequest(String field, String rule, String remedy) {
        this(List.of(new Violation(field, rule, remedy)));
    }
}
