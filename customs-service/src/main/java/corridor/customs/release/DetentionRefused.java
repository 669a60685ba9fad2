package corridor.customs.release;

import corridor.customs.declaration.Status;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** Goods that cannot be kept like this, or not be let go like this. */
final class DetentionRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private DetentionRefused(String slug, String title, String detail, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, detail, violation);
    }

    static DetentionRefused over(Status status) {
        return new DetentionRefused(
                "detention-refused",
                "These goods are not kept any more",
                "The declaration is " + status + ".",
                new Violation(
                        "declarationId",
                        "goods are detained or seized while their declaration waits for release",
                        status == Status.RELEASED
                                ? "take the release back first, while the boxes are here"
                                : "place a hold on the boxes"));
    }

    static DetentionRefused seized() {
        return new DetentionRefused(
                "seizure-stands",
                "The goods are seized",
                "This hold is a seizure.",
                new Violation("holdId", "a seizure ends by appeal only", "have the declarant appeal against it"));
    }
}
