package corridor.tracking.portcall;

import corridor.events.PortJson;
import corridor.tracking.dcsa.BadQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * A place between two port call events, and the query that it is a place in.
 *
 * @param query as it was sent, without limit and cursor
 */
record PortCallCursor(Instant recordedAt, UUID eventId, Map<String, String> query) {
    PortCallCursor {
        query = new TreeMap<>(query);
        query.keySet().removeAll(List.of("limit", "cursor"));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(PortJson.mapper().writeValueAsBytes(this));
    }

    /** @throws BadQuery if no page of this query gave it */
    static PortCallCursor read(String text, Map<String, String> asked) {
        PortCallCursor cursor = decoded(text);
        PortCallCursor expected = new PortCallCursor(cursor.recordedAt(), cursor.eventId(), asked);
        if (!expected.query().isEmpty() && !expected.query().equals(cursor.query())) {
            throw new BadQuery(
                    List.of("cursor: it belongs to another query; send the parameters of the first page with it"));
        }
        return cursor;
    }

    private static PortCallCursor decoded(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            PortCallCursor cursor = PortJson.mapper().readValue(json, PortCallCursor.class);
            if (cursor.recordedAt() != null && cursor.eventId() != null) {
                return cursor;
            }
        } catch (IllegalArgumentException | NullPointerException | DateTimeException | JacksonException e) {
            // told below
        }
        throw new BadQuery(List.of("cursor: this is no cursor of ours; send one as a page before gave it, or none"));
    }
}
