package corridor.tracking.trackandtrace;

import java.util.List;

/** A query that the standard's text does not allow. It is answered in the shape that the text gives. */
final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    BadQuery(List<String> faults) {
        super(String.join("; ", faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
