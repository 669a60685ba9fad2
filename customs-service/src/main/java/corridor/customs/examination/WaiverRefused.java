package corridor.customs.examination;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** A waiver that cannot be asked or decided like this. */
final class WaiverRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private WaiverRefused(String slug, String title, String detail, Violation violation) {
        super(HttpStatus.CONFLICT, slug, title, detail, violation);
    }

    static WaiverRefused own() {
        return new WaiverRefused(
                "own-request",
                "You asked for this yourself",
                "The waiver was asked for by you.",
                new Violation("waiverId", "who asks does not grant", "leave it to another officer"));
    }

    static WaiverRefused asked() {
        return new WaiverRefused(
                "waiver-asked-before",
                "A waiver was asked for before",
                "A waiver for this declaration waits for its decision.",
                new Violation("declarationId", "a waiver is asked for once at a time", "wait for the decision"));
    }

    static WaiverRefused decided() {
        return new WaiverRefused(
                "waiver-decided-before",
                "This waiver was decided",
                "The waiver was decided before.",
                new Violation("waiverId", "a waiver is decided once", "ask again if there are new reasons"));
    }
}
