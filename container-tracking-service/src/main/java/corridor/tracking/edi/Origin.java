package corridor.tracking.edi;

import corridor.events.Evidence;
import java.time.Instant;

/**
 * Where a message comes from, and when.
 *
 * @param sha256 of the interchange's bytes, lower-case hex
 * @param fromOurTerminal true if the port's own terminal handed it in
 */
record Origin(Interchange interchange, String sha256, boolean fromOurTerminal, Instant receivedAt) {
    private static final String DOCUMENT = " document ";

    String sender() {
        return interchange.sender();
    }

    Evidence evidence(Message message, Segment segment) {
        return new Evidence(
                sender(),
                Evidence.Kind.EDIFACT,
                "INTERCHANGE " + interchange.controlReference() + " message " + message.reference()
                        + (document(message).isEmpty() ? "" : DOCUMENT + document(message)) + " segment "
                        + segment.position(),
                sha256);
    }

    /** True if what was told rests on a message with this document number (BGM 1004). */
    static boolean isOfDocument(Evidence evidence, String document) {
        return !document.isEmpty()
                && evidence.kind() == Evidence.Kind.EDIFACT
                && evidence.reference().contains(DOCUMENT + document + " segment ");
    }

    private static String document(Message message) {
        return message.bgm().at(2);
    }
}
