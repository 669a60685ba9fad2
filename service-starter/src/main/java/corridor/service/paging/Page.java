package corridor.service.paging;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param nextCursor opaque; send it back as {@code cursor} for what follows; absent on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of the rows read.
     *
     * @param read up to {@link Paging#toRead()} rows in the list's order
     * @param sortKey what {@link Paging#after()} will be for the page that follows an item
     */
    public static <T> Page<T> of(List<T> read, Paging paging, Function<T, String> sortKey) {
        if (read.size() <= paging.limit()) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, paging.limit());
        return new Page<>(items, Cursor.of(paging.list(), sortKey.apply(items.getLast())));
    }

    /** The same page with its items seen differently. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
