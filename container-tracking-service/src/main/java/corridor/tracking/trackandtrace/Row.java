package corridor.tracking.trackandtrace;

import java.util.List;

/** An event as read, with its values of the sort's keys. */
record Row(Entry entry, List<String> keys) {}
