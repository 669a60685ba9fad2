package corridor.service.paging;

/**
 * Which part of a list is wanted. A controller method gets it as an argument.
 *
 * @param limit 1 to 500, 50 if not said
 * @param after sort key of the last item already seen; null for the first page
 * @param list the list that is paged, by its path; a cursor is good for no other
 */
public record Paging(int limit, String after, String list) {
    /** How many rows to read: one more than wanted tells whether there is a next page. */
    public int toRead() {
        return limit + 1;
    }
}
