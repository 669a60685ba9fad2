package corridor.tracking.trackandtrace;

import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Parameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A query and which page of its answer is wanted.
 *
 * @param asked the parameters of the first page, as they were sent
 */
record Request(Query query, Position from, Map<String, String> asked) {

    /**
     * Reads it from what was sent.
     *
     * @param reading how parameters become a query; what is wrong with them it leaves with them
     * @throws BadQuery if anything is wrong
     */
    static Request read(Parameters sent, Function<Parameters, Query> reading) {
        String cursor = sent.sent().get("cursor");
        if (cursor == null) {
            Query query = reading.apply(sent);
            sent.check();
            return new Request(query, Position.FIRST, sent.sent());
        }
        sent.check();
        Cursor read = Cursor.read(cursor).orElse(null);
        if (read == null) {
            throw wrong("this is no cursor of ours; send one as a page before gave it, or none");
        }
        if (!read.isOf(sent.sent())) {
            throw wrong("it belongs to another query; send the parameters of the first page with it");
        }
        Parameters first = sent.with(read.query(sent.sent()));
        Query query = reading.apply(first);
        first.check();
        if (!read.fits(query.sort())) {
            throw wrong("this is no cursor of ours; send one as a page before gave it, or none");
        }
        return new Request(query, read.at(), first.sent());
    }

    /** The cursor of another page of the same answer. */
    String cursor(Position at) {
        return new Cursor(at, asked).text();
    }

    private static BadQuery wrong(String fault) {
        return new BadQuery(List.of("cursor: " + fault));
    }
}
