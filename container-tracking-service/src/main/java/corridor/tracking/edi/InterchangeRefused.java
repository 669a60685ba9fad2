package corridor.tracking.edi;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** An interchange of which nothing can be taken; nothing is kept of it. */
final class InterchangeRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private InterchangeRefused(HttpStatus status, String slug, String title, String detail, Violation violation) {
        super(status, slug, title, detail, violation);
    }

    /** @param field where, for example {@code UNB[1].0020}: tag, position in the interchange, data element */
    static InterchangeRefused unreadable(String field, String rule, String remedy) {
        return new InterchangeRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "interchange-unreadable",
                "This is not a UN/EDIFACT interchange that can be read",
                field + ": " + rule + ".",
                new Violation(field, rule, remedy));
    }

    static InterchangeRefused truncated(String field, String rule) {
        return new InterchangeRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "interchange-truncated",
                "Part of the interchange is missing",
                field + ": " + rule + ".",
                new Violation(field, rule, "send the whole interchange again, from UNB to UNZ"));
    }

    static InterchangeRefused tooManyBoxes(long boxes, int most) {
        return new InterchangeRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "interchange-too-large",
                "The interchange tells of too many boxes",
                "It tells of " + boxes + " boxes.",
                new Violation(
                        "EQD",
                        "an interchange tells of at most " + most + " boxes",
                        "send its messages in several interchanges"));
    }

    static InterchangeRefused referenceReused(Interchange interchange, UUID first) {
        return new InterchangeRefused(
                HttpStatus.CONFLICT,
                "interchange-reference-reused",
                "This control reference belongs to another interchange",
                interchange.sender() + " has sent " + interchange.controlReference() + " to " + interchange.recipient()
                        + " before, with other content: interchange " + first + ".",
                new Violation(
                        "UNB[1].0020",
                        "a sender gives each interchange a control reference of its own",
                        "send what is new under a new control reference"));
    }

    static String field(Segment segment, String element) {
        return segment.tag() + "[" + segment.position() + "]." + element;
    }
}
