package corridor.customs.release;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** An appeal that cannot be lodged or decided like this. */
final class AppealRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AppealRefused(String slug, String title, String detail, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, detail, violation);
    }

    static AppealRefused notAppealable(String what) {
        return new AppealRefused(
                "appeal-refused",
                "No appeal lies against this",
                "The decision is " + what + ".",
                new Violation(
                        "decisionId",
                        "appeals lie against checks, re-assessments, holds, detentions and seizures",
                        "send one of these from the declaration's decisions"));
    }

    static AppealRefused lodgedBefore() {
        return new AppealRefused(
                "appeal-lodged-before",
                "An appeal was lodged before",
                "There is an appeal against this decision.",
                new Violation("decisionId", "an appeal is lodged once", "look the appeal up"));
    }

    static AppealRefused own() {
        return new AppealRefused(
                "own-decision",
                "You made this decision yourself",
                "The appeal is against a decision of yours, or you asked for what is to be decided.",
                new Violation("appealId", "nobody judges his own decision", "leave it to another officer"));
    }

    static AppealRefused decidedBefore() {
        return new AppealRefused(
                "appeal-decided-before",
                "This appeal was decided",
                "The appeal was decided before.",
                new Violation("appealId", "an appeal is decided once", "there is nothing more to do"));
    }
}
