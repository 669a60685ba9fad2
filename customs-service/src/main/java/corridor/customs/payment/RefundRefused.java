package corridor.customs.payment;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class RefundRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RefundRefused(String field, String rule, String remedy) {
        super(
                HttpStatus.CONFLICT,
                "refund-refused",
                "This is not paid back",
                "Nothing was changed: " + rule + ".",
                new Violation(field, rule, remedy));
    }
}
