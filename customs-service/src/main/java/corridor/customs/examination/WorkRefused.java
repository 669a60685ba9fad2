package corridor.customs.examination;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** An officer's step that is not his, or not now. */
final class WorkRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private WorkRefused(HttpStatus status, String slug, String title, String detail, Violation violation) {
        super(status, slug, title, detail, violation);
    }

    static WorkRefused notClaimed() {
        return new WorkRefused(
                HttpStatus.CONFLICT,
                "work-not-claimed",
                "This is not your work",
                "You have not claimed this declaration.",
                new Violation(
                        "declarationId",
                        "an officer works on what was assigned to him and what he has claimed",
                        "ask for work at /customs/v1/work/next, and claim what you are given"));
    }

    static WorkRefused notAssigned() {
        return new WorkRefused(
                HttpStatus.CONFLICT,
                "work-not-assigned",
                "This is not assigned to you",
                "The declaration is not assigned to you.",
                new Violation(
                        "declarationId",
                        "an officer does not pick declarations",
                        "ask for work at /customs/v1/work/next"));
    }

    static WorkRefused nothingToCheck() {
        return new WorkRefused(
                HttpStatus.CONFLICT,
                "work-not-needed",
                "No officer is called for",
                "The declaration waits for no check.",
                new Violation("declarationId", "only what waits for a check is assigned", "look at the queue"));
    }

    static WorkRefused taken(String officer) {
        return new WorkRefused(
                HttpStatus.CONFLICT,
                "work-taken",
                "Somebody has taken this up",
                "The declaration is claimed by another officer.",
                new Violation(
                        "declarationId",
                        "one officer at a time looks at a declaration, and " + officer + " does",
                        "wait until it is given back"));
    }

    static WorkRefused tooMuch(int most) {
        return new WorkRefused(
                HttpStatus.CONFLICT,
                "work-unfinished",
                "Finish what you have first",
                "You have claimed " + most + " declarations and finished none of them.",
                new Violation(
                        "officer",
                        "an officer has at most " + most + " declarations at a time",
                        "finish some, or give them back with a reason"));
    }

    static WorkRefused scannerImageMissing() {
        return new WorkRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "scanner-image-missing",
                "Say which image was looked at",
                "A scan was noted without its image.",
                new Violation(
                        "scannerImage",
                        "a check in the blue lane rests on a scanner's image",
                        "send the image's reference and its SHA-256"));
    }
}
