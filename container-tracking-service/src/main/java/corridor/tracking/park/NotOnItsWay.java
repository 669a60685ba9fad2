package corridor.tracking.park;

import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** An arrival of a box that, as far as the port knows, was not on the road to the park. */
final class NotOnItsWay extends Refusal {
    private static final long serialVersionUID = 1L;

    NotOnItsWay(ContainerNumber number, ParkCode park, Instant when) {
        super(
                HttpStatus.CONFLICT,
                "container-not-on-its-way",
                "The box was not on its way to the park",
                "As far as the port knows, " + number + " had not left its gate for " + park + " by " + when + ".",
                new Violation(
                        "containerNumber",
                        "only a box that left the port's gate on a journey to this park arrives there",
                        "check the number and the time; if the box stands there, ask the terminal for its gate-out"));
    }
}
