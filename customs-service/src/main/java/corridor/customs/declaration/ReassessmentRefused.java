package corridor.customs.declaration;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class ReassessmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ReassessmentRefused(String detail, String rule, String remedy) {
        super(
                HttpStatus.CONFLICT,
                "reassessment-refused",
                "This declaration is not assessed anew",
                detail,
                new Violation("declarationId", rule, remedy));
    }

    static ReassessmentRefused over(Status status) {
        return new ReassessmentRefused(
                "This declaration is " + status + ".",
                "a declaration is assessed anew while it waits for release",
                status == Status.RELEASED
                        ? "take the release back first, while the boxes are here"
                        : "lodge the goods again");
    }

    static ReassessmentRefused secured() {
        return new ReassessmentRefused(
                "A guarantee stands for what is due.",
                "what a guarantee stands for is settled before it is assessed anew",
                "have the declarant pay what is due, which ends the guarantee");
    }
}
