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
    String sender() {
        return interchange.sender();
    }

    Evidence evidence(Message message, Segment segment) {
        return new Evidence(
                sender(),
                Evidence.Kind.EDIFACT,
                "INTERCHANGE " + interchange.controlReference() + " message " + message.reference() + " segment "
                        + segment.position(),
                sha256);
    }
}
