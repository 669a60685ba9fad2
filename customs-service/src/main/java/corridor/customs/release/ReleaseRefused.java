package corridor.customs.release;

import corridor.customs.declaration.Status;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Not yet, or not any more: every step that is missing is named. */
final class ReleaseRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ReleaseRefused(String detail, Violation... violations) {
        super(HttpStatus.CONFLICT, "release-refused", "The goods are not released", detail, violations);
    }

    static ReleaseRefused missing(UUID declarationId, List<MissingStep> steps) {
        return new ReleaseRefused(
                "Declaration %s lacks %d step%s.".formatted(declarationId, steps.size(), steps.size() == 1 ? "" : "s"),
                steps.stream()
                        .map(step -> new Violation(step.field(), step.rule(), step.remedy()))
                        .toArray(Violation[]::new));
    }

    static ReleaseRefused over(Status status) {
        return new ReleaseRefused(
                "The declaration is " + status + ".",
                new Violation(
                        "declarationId",
                        "a declaration is released once, and not after it was cancelled",
                        status == Status.RELEASED
                                ? "there is nothing more to do"
                                : "the declarant lodges the goods again"));
    }
}
