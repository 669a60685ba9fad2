package corridor.customs.release;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

final class HoldLiftedBefore extends Refusal {
    private static final long serialVersionUID = 1L;

    HoldLiftedBefore(String by) {
        super(
                HttpStatus.CONFLICT,
                "hold-lifted-before",
                "This hold has been lifted",
                by + " lifted this hold before.",
                new Violation("holdId", "a hold is lifted once", "there is nothing more to do"));
    }
}
