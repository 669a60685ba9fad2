package corridor.customs.declaration;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class AmendmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AmendmentRefused(String detail, String rule, String remedy) {
        super(
                HttpStatus.CONFLICT,
                "amendment-refused",
                "This declaration is not amended any more",
                detail,
                new Violation("declarationId", rule, remedy));
    }

    static AmendmentRefused tooFar(Status status) {
        return new AmendmentRefused(
                "This declaration is " + status + ".",
                "a declaration is amended before it is paid, released or cancelled",
                "ask customs to assess it again, or lodge the goods again if it was cancelled");
    }

    static AmendmentRefused begun() {
        return new AmendmentRefused(
                "An officer is looking at this declaration.",
                "a declaration is not amended once an officer has taken it up",
                "answer what the officer asks; customs corrects the declaration by what is found");
    }
}
