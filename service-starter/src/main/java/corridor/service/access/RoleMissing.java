package corridor.service.access;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class RoleMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    RoleMissing(String rule) {
        super(
                HttpStatus.FORBIDDEN,
                "role-missing",
                "Your role does not allow this",
                "The token is valid, but " + rule + ".",
                new Violation("Authorization", rule, "ask the port's administrator for the role"));
    }
}
