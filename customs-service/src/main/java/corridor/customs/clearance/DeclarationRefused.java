package corridor.customs.clearance;

import corridor.port.ContainerNumber;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** A declaration that does not come in. Nothing of it is kept. */
final class DeclarationRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private DeclarationRefused(HttpStatus status, String slug, String title, String detail, Violation violation) {
        super(status, slug, title, detail, violation);
    }

    private DeclarationRefused(String slug, String title, String detail, Violation... violations) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail, violations);
    }

    static DeclarationRefused broken(List<Violation> violations) {
        return new DeclarationRefused(
                "declaration-refused",
                "The declaration does not hold",
                "%d rule%s broken.".formatted(violations.size(), violations.size() == 1 ? " is" : "s are"),
                violations.toArray(Violation[]::new));
    }

    static DeclarationRefused calculation(List<Violation> violations) {
        return new DeclarationRefused(
                "calculation-refused",
                "This cannot be worked out",
                "%d rule%s broken.".formatted(violations.size(), violations.size() == 1 ? " is" : "s are"),
                violations.toArray(Violation[]::new));
    }

    static DeclarationRefused unknown(List<ContainerNumber> declared, Set<ContainerNumber> known) {
        Violation[] violations = IntStream.range(0, declared.size())
                .filter(i -> !known.contains(declared.get(i)))
                .mapToObj(
                        i -> new Violation(
                                "containers[" + i + "]",
                                "the port has not heard of " + declared.get(i),
                                "check the number; if it is right, wait until the carrier or the terminal has reported the box"))
                .toArray(Violation[]::new);
        return new DeclarationRefused(
                "unknown-container",
                "The port does not know this container",
                "Goods are declared in boxes that the port has heard of.",
                violations);
    }

    static DeclarationRefused contradicted(List<Discrepancy> contradictions) {
        return new DeclarationRefused(
                "manifest-contradicted",
                "The manifest says otherwise",
                "The declaration contradicts the carrier's manifest in %d point%s."
                        .formatted(contradictions.size(), contradictions.size() == 1 ? "" : "s"),
                contradictions.stream()
                        .map(Discrepancy::withoutNames)
                        .map(each -> new Violation(
                                each.field(),
                                "%s; declared: %s; manifest: %s"
                                        .formatted(each.rule(), each.declared(), each.manifested()),
                                each.remedy()))
                        .toArray(Violation[]::new));
    }

    static DeclarationRefused notClaimed() {
        return new DeclarationRefused(
                HttpStatus.CONFLICT,
                "work-not-claimed",
                "This is not your work",
                "You have not claimed this declaration.",
                new Violation(
                        "declarationId",
                        "an officer works on what was assigned to him and what he has claimed",
                        "ask for work at /customs/v1/work/next, and claim what you are given"));
    }

    static DeclarationRefused withoutParty() {
        return new DeclarationRefused(
                "party-missing",
                "Your token names no party",
                "A declaration belongs to a party, and your token names none.",
                new Violation("Authorization", "the token has a claim 'party'", "ask the port's administrator for it"));
    }
}
