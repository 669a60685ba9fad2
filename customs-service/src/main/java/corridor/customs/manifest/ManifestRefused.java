package corridor.customs.manifest;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** A manifest that does not come in. Nothing of it is kept. */
final class ManifestRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ManifestRefused(HttpStatus status, String slug, String title, String detail, Violation... violations) {
        super(status, slug, title, detail, violations);
    }

    static ManifestRefused broken(List<Violation> violations) {
        return new ManifestRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "manifest-refused",
                "The manifest does not hold",
                "%d rule%s broken.".formatted(violations.size(), violations.size() == 1 ? " is" : "s are"),
                violations.toArray(Violation[]::new));
    }

    static ManifestRefused unreadable(String field, String rule, String remedy) {
        return new ManifestRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "manifest-unreadable",
                "This is not a CUSCAR that can be read",
                field + ": " + rule + ".",
                new Violation(field, rule, remedy));
    }

    static ManifestRefused referenceUsed(String reference, UUID first) {
        return new ManifestRefused(
                HttpStatus.CONFLICT,
                "manifest-reference-used",
                "You have used this reference before",
                "You have lodged manifest " + first + " under the reference " + reference + ".",
                new Violation(
                        "reference",
                        "a carrier gives each manifest a reference of its own",
                        "amend that manifest, or send another reference"));
    }

    static ManifestRefused cancelled(UUID id) {
        return new ManifestRefused(
                HttpStatus.CONFLICT,
                "manifest-cancelled",
                "This manifest was cancelled",
                "Manifest " + id + " was cancelled and counts no more.",
                new Violation("manifestId", "a cancelled manifest is not changed", "lodge a new one"));
    }

    static ManifestRefused unknown(String reference) {
        return new ManifestRefused(
                HttpStatus.CONFLICT,
                "manifest-unknown",
                "There is no manifest to change",
                "You have lodged no manifest under the reference " + reference + ".",
                new Violation(
                        "BGM.1225",
                        "replacing (5), changing (4) and cancelling (1) are about a manifest that was lodged",
                        "send it as an original (9)"));
    }

    static ManifestRefused withoutParty() {
        return new ManifestRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "party-missing",
                "Your token names no party",
                "A manifest belongs to a carrier, and your token names none.",
                new Violation("Authorization", "the token has a claim 'party'", "ask the port's administrator for it"));
    }
}
