package corridor.tracking.position;

import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in a list by time, newest first: several things bear one time, so it needs the name, too.
 *
 * @param name of the device, or of the area, by which those of one time are ordered
 */
record Mark(Instant at, String name) {

    /** Null on the first page. */
    static Mark after(Paging paging) {
        if (paging.after() == null) {
            return null;
        }
        int end = paging.after().indexOf(' ');
        try {
            if (end > 0) {
                return new Mark(
                        Instant.parse(paging.after().substring(0, end)),
                        paging.after().substring(end + 1));
            }
        } catch (DateTimeException unreadable) {
            // as if it had no time
        }
        throw new InvalidRequest("cursor", "a cursor is that of the page before", "send nextCursor as it came");
    }

    String text() {
        return at + " " + name;
    }
}
