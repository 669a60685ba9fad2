package corridor.customs.permit;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** A decision about a permit that cannot be made. */
final class PermitRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private PermitRefused(String detail, Violation violation) {
        super(HttpStatus.CONFLICT, "permit-decision-refused", "There is nothing to decide", detail, violation);
    }

    static PermitRefused over(String status) {
        return new PermitRefused(
                "The declaration is " + status + ".",
                new Violation(
                        "permitId",
                        "a permit is decided while its declaration waits for release",
                        "place a hold on the boxes by way of customs if they should not leave"));
    }

    static PermitRefused decided(String status) {
        return new PermitRefused(
                "The permit is " + status + ".",
                new Violation(
                        "permitId", "a permit that is " + status + " is not made so again", "there is nothing to do"));
    }
}
