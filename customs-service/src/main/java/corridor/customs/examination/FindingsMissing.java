package corridor.customs.examination;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class FindingsMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    FindingsMissing() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "findings-missing",
                "Say what was found",
                "A discrepancy was noted without what it is.",
                new Violation("findings", "a DISCREPANT check says what was found", "send it in a sentence or two"));
    }
}
