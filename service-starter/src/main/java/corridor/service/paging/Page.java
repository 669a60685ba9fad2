package corridor.service.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        return new Page<>(items, encode(sortKey.apply(items.getLast())));
    }

    /** The same page with its items seen differently. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it is no cursor */
    static String decode(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
