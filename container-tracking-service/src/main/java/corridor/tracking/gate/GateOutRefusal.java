package corridor.tracking.gate;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** The gate's "no", with every reason and what to do about each. */
final class GateOutRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    GateOutRefusal(GateDecision decision) {
        super(
                HttpStatus.CONFLICT,
                "gate-out-refused",
                "The box stays in the port",
                decision.containerNumber() + " may not leave: "
                        + String.join(
                                "; ",
                                decision.reasons().stream().map(Reason::rule).toList())
                        + ".",
                decision.reasons().stream()
                        .map(reason -> new Violation("containerNumber", reason.rule(), reason.remedy()))
                        .toArray(Violation[]::new));
    }
}
