package corridor.tracking.trackandtrace;

import java.util.List;

/**
 * A place between two events of a sorted list, from which a page is read.
 *
 * @param backwards true for the page that ends there
 * @param keys the sort's values of the event beside it; empty for the list's beginning, or its end if backwards
 */
record Position(boolean backwards, List<String> keys) {
    static final Position FIRST = new Position(false, List.of());
    static final Position LAST = new Position(true, List.of());

    Position {
        keys = List.copyOf(keys);
    }

    static Position after(List<String> keys) {
        return new Position(false, keys);
    }

    static Position before(List<String> keys) {
        return new Position(true, keys);
    }

    boolean isOpen() {
        return keys.isEmpty();
    }
}
