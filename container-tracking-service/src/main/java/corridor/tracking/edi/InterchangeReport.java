package corridor.tracking.edi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an interchange.
 *
 * @param sender id in UNB
 * @param controlReference UNB 0020, the sender's own
 * @param preparedAt when the sender says that it was prepared; absent if that cannot be read
 * @param submittedBy party that handed it in
 * @param sha256 of its bytes, lower-case hex
 * @param duplicateOf the first with the same bytes, of which this is the report; absent for the first itself
 * @param messages absent in lists
 */
record InterchangeReport(
        UUID id,
        Status status,
        String sender,
        String recipient,
        String controlReference,
        Instant preparedAt,
        Instant receivedAt,
        String submittedBy,
        String sha256,
        UUID duplicateOf,
        List<MessageReport> messages) {

    InterchangeReport asDuplicate() {
        return new InterchangeReport(
                id,
                status,
                sender,
                recipient,
                controlReference,
                preparedAt,
                receivedAt,
                submittedBy,
                sha256,
                id,
                messages);
    }
}
