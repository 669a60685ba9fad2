package corridor.customs.postclearance;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** An audit that cannot be noted like this. */
final class AuditRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AuditRefused(HttpStatus status, String slug, String title, String detail, Violation violation) {
        super(status, slug, title, detail, violation);
    }

    static AuditRefused own() {
        return new AuditRefused(
                HttpStatus.CONFLICT,
                "own-decision",
                "You made this decision yourself",
                "You checked this declaration before its release.",
                new Violation("declarationId", "who checked does not audit", "leave it to another officer"));
    }

    static AuditRefused before() {
        return new AuditRefused(
                HttpStatus.CONFLICT,
                "audited-before",
                "This was audited before",
                "The audit of this declaration is on record.",
                new Violation("declarationId", "an audit is noted once", "read its decisions"));
    }

    static AuditRefused withoutFindings() {
        return new AuditRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "findings-missing",
                "Say what was found",
                "A discrepancy without findings tells nobody anything.",
                new Violation("findings", "a discrepancy is described", "send what was found, in a sentence or two"));
    }
}
