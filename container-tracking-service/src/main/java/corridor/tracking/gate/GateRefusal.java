package corridor.tracking.gate;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** The gate's "no", with every reason and what to do about each. */
final class GateRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    GateRefusal(GateDecision decision) {
        super(
                HttpStatus.CONFLICT,
                decision.direction() == Direction.OUT ? "gate-out-refused" : "gate-in-refused",
                decision.direction() == Direction.OUT ? "The box stays in the port" : "The box stays outside",
                decision.containerNumber()
                        + (decision.direction() == Direction.OUT ? " may not leave: " : " may not come in: ")
                        + String.join(
                                "; ",
                                decision.reasons().stream().map(Reason::rule).toList())
                        + ".",
                decision.reasons().stream()
                        .map(reason -> new Violation(field(reason), reason.rule(), reason.remedy()))
                        .toArray(Violation[]::new));
    }

    private static String field(Reason reason) {
        return switch (reason.code()) {
            case NO_APPOINTMENT, WRONG_TRUCK -> "truckPlate";
            case OUTSIDE_SLOT, IN_THE_FUTURE -> "occurredAt";
            case WRONG_BOX -> "reads.ocrContainerNumber";
            case SEAL_DAMAGED, SEAL_DIFFERS -> "reads.seals";
            default -> "containerNumber";
        };
    }
}
