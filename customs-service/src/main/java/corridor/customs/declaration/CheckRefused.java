package corridor.customs.declaration;

import corridor.events.Lane;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class CheckRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    CheckRefused(Status status, Lane lane) {
        super(
                HttpStatus.CONFLICT,
                "check-refused",
                "No check is called for",
                "This declaration is " + status + " in lane " + lane + ", and no check is called for.",
                new Violation(
                        "declarationId",
                        "a check is noted for a yellow, blue or red declaration that is neither released nor cancelled",
                        status == Status.RELEASED
                                ? "revoke the release first, while the boxes are still here"
                                : "place a hold on its containers if they should not leave"));
    }
}
