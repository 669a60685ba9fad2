package corridor.tracking.trackandtrace;

import corridor.events.TransportCallReported;
import corridor.tracking.container.Said;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of an event that a partner sent.
 *
 * @param id ours; also the name by which the port's books know the partner's telling
 * @param as the word of the table's column
 * @param said what it says of boxes; of a fact's event the fact comes last
 * @param report what it says of a call; null if nothing
 * @param note for its sender; null if there is nothing to say
 */
record Became(UUID id, As as, List<Said> said, TransportCallReported report, String note) {
    enum As {
        /** Of a box's history. */
        FACT,
        /** A report of a call. */
        CALL,
        /** Kept as it came. */
        RECEIVED,
        /** Its sender had told something newer already. */
        OVERRIDDEN,
        /** It takes back what was told before. */
        RETRACTED
    }

    Became {
        said = List.copyOf(said);
    }
}
