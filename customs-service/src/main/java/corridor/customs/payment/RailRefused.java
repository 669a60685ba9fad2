package corridor.customs.payment;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A message of a rail that cannot be taken. Nothing of it was. */
final class RailRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RailRefused(String rule, String remedy) {
        this(List.of(new Violation("body", rule, remedy)));
    }

    RailRefused(List<Violation> violations) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rail-message-refused",
                "The bank's message cannot be taken",
                "Nothing of the message was taken: " + violations.getFirst().rule() + ".",
                violations.toArray(Violation[]::new));
    }
}
