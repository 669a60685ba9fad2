package corridor.customs.payment;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class GuaranteeRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    GuaranteeRefused(String field, String rule, String remedy) {
        super(
                HttpStatus.CONFLICT,
                "guarantee-refused",
                "The guarantee does not carry this",
                "Nothing was secured: " + rule + ".",
                new Violation(field, rule, remedy));
    }
}
