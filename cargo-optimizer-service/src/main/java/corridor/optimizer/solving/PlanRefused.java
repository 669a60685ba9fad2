package corridor.optimizer.solving;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What cannot be planned, or not be done with a plan. */
public final class PlanRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private PlanRefused(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(status, slug, title, detail, violations);
    }

    /** What was asked for does not hold together, or can have no plan. */
    public static PlanRefused task(List<Violation> violations) {
        return new PlanRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "task-impossible",
                "This cannot be planned",
                violations.getFirst().field() + ": " + violations.getFirst().rule() + ".",
                violations.toArray(Violation[]::new));
    }

    static PlanRefused tooManyWaiting(int most) {
        return new PlanRefused(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-plans-waiting",
                "Too many plans are being worked on",
                most + " plans are waiting or being worked on already.",
                new Violation("plans", "at most " + most + " plans wait", "try again later, or cancel some"));
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
                "There is no plan to work by",
                "Plan " + planId + " is " + status + ".",
                new Violation(
                        "planId",
                        "only a plan that is DONE can be accepted, compared or followed",
                        status.isEnd() ? "ask for a new plan" : "wait until it is done, with Prefer: wait=60"));
    }

    static PlanRefused stale(UUID planId, String what) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-stale",
                "What was planned for has changed",
                "Since plan " + planId + " was asked for: " + what + ".",
                new Violation(
                        "planId", "a plan is for things as they stood", "ask for a new plan, or replan what is left"));
    }

    static PlanRefused replaced(UUID planId, UUID by) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-replaced",
                "A newer plan is in force",
                "Plan " + planId + " was accepted before and gave way to plan " + by + ".",
                new Violation("planId", "a plan that gave way does not come back", "ask for a new plan"));
    }

    /** What was done is not a beginning of the plan, or nobody can tell how far it is. */
    public static PlanRefused offCourse(String detail, String rule, String remedy) {
        return new PlanRefused(
                HttpStatus.CONFLICT,
                "plan-off-course",
                "What was done is no beginning of this plan",
                detail,
                new Violation("executed", rule, remedy));
    }
}
