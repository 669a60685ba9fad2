package corridor.customs.release;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class RevocationRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RevocationRefused(String rule, String remedy) {
        super(
                HttpStatus.CONFLICT,
                "revocation-refused",
                "There is no release to take back",
                "The release was not revoked: " + rule + ".",
                new Violation("declarationId", rule, remedy));
    }
}
