package corridor.tracking.trackandtrace;

import corridor.events.PortJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A place in the answer to one query. It carries the query with it, so that a link needs nothing else.
 *
 * @param query the parameters that the first page was asked with, {@code cursor} left out
 */
record Cursor(Position at, Map<String, String> query) {
    private static final String LIMIT = "limit";
    private static final Pattern IN_A_LINK = Pattern.compile(".*[?&]cursor=([^&]*).*");

    Cursor {
        query = new TreeMap<>(query);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(PortJson.mapper().writeValueAsBytes(this));
    }

    /** Reads the cursor of a request, or a whole link that was sent in its place; empty if it is neither. */
    static Optional<Cursor> read(String text) {
        Matcher link = IN_A_LINK.matcher(text);
        try {
            byte[] json = Base64.getUrlDecoder()
                    .decode((link.matches() ? link.group(1) : text).getBytes(StandardCharsets.UTF_8));
            Cursor cursor = PortJson.mapper().readValue(json, Cursor.class);
            return cursor.at() == null || cursor.query() == null ? Optional.empty() : Optional.of(cursor);
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** True if these parameters ask for the same events. The size of a page may change on the way. */
    boolean isOf(Map<String, String> asked) {
        return without(asked).isEmpty() || without(asked).equals(without(query));
    }

    private static Map<String, String> without(Map<String, String> parameters) {
        Map<String, String> rest = new HashMap<>(parameters);
        rest.remove(LIMIT);
        rest.remove("cursor");
        return rest;
    }

    /** The query to answer: the first page's, with the page size that is asked for now. */
    Map<String, String> query(Map<String, String> asked) {
        Map<String, String> all = new HashMap<>(query);
        if (asked.containsKey(LIMIT)) {
            all.put(LIMIT, asked.get(LIMIT));
        }
        return all;
    }

    /** True if its place is one in this order. */
    boolean fits(Sort sort) {
        List<String> keys = at.keys();
        if (keys.isEmpty()) {
            return true;
        }
        if (keys.size() != sort.keys().size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!reads(sort.keys().get(i).field().type(), keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(String type, String key) {
        try {
            return switch (type) {
                case "uuid" -> UUID.fromString(key).toString().equals(key);
                case "timestamptz" -> Instant.parse(key).toString().equals(key);
                default -> key.chars().noneMatch(Character::isISOControl);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
