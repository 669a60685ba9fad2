package corridor.customs.declaration;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

public final class ReferenceUsed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReferenceUsed(String reference) {
        super(
                HttpStatus.CONFLICT,
                "reference-used",
                "You have used this reference before",
                "You have lodged another declaration under the reference " + reference + ".",
                new Violation(
                        "reference",
                        "a declarant gives each declaration a reference of its own",
                        "send another reference, or look for the declaration that has this one"));
    }
}
