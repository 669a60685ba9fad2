package corridor.customs.declaration;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class CancellationRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    CancellationRefused(Status status) {
        super(
                HttpStatus.CONFLICT,
                "cancellation-refused",
                "This declaration cannot be cancelled",
                "This declaration is " + status + ".",
                new Violation(
                        "declarationId",
                        "a declaration is cancelled once, before it is paid and before it is released",
                        status == Status.CANCELLED ? "there is nothing more to do" : "ask customs"));
    }
}
