package corridor.tracking.gate;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** The gate's "no", with every reason and what to do about each. */
final class GateRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private GateRefusal(GateDecision decision, String slug, String title, String cannot) {
        super(
                HttpStatus.CONFLICT,
                slug,
                title,
                decision.containerNumber() + cannot
                        + String.join(
                                "; ",
                                decision.reasons().stream().map(Reason::rule).toList())
                        + ".",
                decision.reasons().stream()
                        .map(reason -> new Violation(field(reason), reason.rule(), reason.remedy()))
                        .toArray(Violation[]::new));
    }

    static GateRefusal of(GateDecision decision) {
        return switch (decision.direction()) {
            case OUT -> new GateRefusal(decision, "gate-out-refused", "The box stays in the port", " may not leave: ");
            case IN -> new GateRefusal(decision, "gate-in-refused", "The box stays outside", " may not come in: ");
        };
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
