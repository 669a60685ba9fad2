package corridor.tracking.trackandtrace;

import java.util.List;

/**
 * A page of events.
 *
 * @param previous where the page before it is read; null on the first
 * @param next where the page after it is read; null on the last
 */
record Slice(List<Entry> entries, Position previous, Position next) {
    Slice {
        entries = List.copyOf(entries);
    }
}
