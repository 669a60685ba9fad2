package corridor.optimizer.solving;

import corridor.optimizer.yard.StandingBox;
import corridor.port.ContainerNumber;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What cannot be planned, or not be done with a plan. */
final class PlanRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private PlanRefused(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(status, slug, title, detail, violations);
    }

    static PlanRefused task(List<Violation> violations) {
        return new PlanRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "retrieval-task-impossible",
                "This cannot be planned",
                violations.getFirst().field() + ": " + violations.getFirst().rule() + ".",
                violations.toArray(Violation[]::new));
    }

    static Violation orderMissing() {
        return new Violation(
                "order",
                "a plan needs the order in which boxes will be fetched",
                "list the container numbers, the first to be fetched first");
    }

    static Violation twice(int place, ContainerNumber number) {
        return new Violation(
                "order[" + place + "]",
                number + " is listed before; a box is fetched once",
                "leave the second one out");
    }

    static Violation notInBay(int place, ContainerNumber number, String bay) {
        return new Violation(
                "order[" + place + "]",
                number + " does not stand in bay " + bay,
                "leave it out, or ask for a plan of the bay in which it stands");
    }

    static Violation tooHigh(int highest) {
        return new Violation(
                "maxTiers",
                "a stack of the bay is " + highest + " boxes high already",
                "send " + highest + " or more, or leave it out");
    }

    static PlanRefused floating(StandingBox box, String bay) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "bay-unsettled",
                "What stands in the bay is not fully known",
                "Nothing is known to stand below " + box.containerNumber() + " in row " + box.row() + ", tier "
                        + box.tier() + " of bay " + bay + ".",
                new Violation(
                        "bay",
                        "a plan needs every box of the bay",
                        "try again in a moment; if it stays so, tell the tracking service where the boxes stand"));
    }

    static PlanRefused ended(UUID planId, Status status) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-ended",
                "The plan is not being worked on any more",
                "Plan " + planId + " is " + status + ".",
                new Violation(
                        "planId",
                        "only a queued or running plan can be cancelled",
                        "nothing need be done; do not use it"));
    }

    static PlanRefused notDone(UUID planId, Status status) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-not-done",
                "There is no plan to accept",
                "Plan " + planId + " is " + status + ".",
                new Violation(
                        "planId",
                        "only a plan that is DONE can be accepted",
                        status.isEnd() ? "ask for a new plan" : "wait until it is done, with Prefer: wait=60"));
    }

    static PlanRefused stale(UUID planId, String bay) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-stale",
                "The bay has changed",
                "Boxes of bay " + bay + " have come, gone or moved since plan " + planId + " was asked for.",
                new Violation("planId", "a plan is for the bay as it stood", "ask for a new plan of the bay"));
    }

    static PlanRefused replaced(UUID planId, UUID by) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-replaced",
                "A newer plan is in force",
                "Plan " + planId + " was accepted before and gave way to plan " + by + ".",
                new Violation("planId", "a plan that gave way does not come back", "ask for a new plan of the bay"));
    }
}
