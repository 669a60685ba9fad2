package corridor.tracking.trackandtrace;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What events are looked for and ordered by: one expression over {@code container_event}, one over the calls' reports. */
enum Field {
    EVENT_ID("event_id", "event_id", "uuid"),
    RECORDED_AT("recorded_at", "recorded_at", "timestamptz"),
    /** As 2.2.0 shows it: a shipment event has happened when it was made known. */
    EVENT_TIME(
            "case when what in (" + words(Subject.SHIPMENT) + ") then recorded_at else occurred_at end",
            "occurred_at",
            "timestamptz"),
    CONTAINER("container", null),
    BOOKING("booking", null),
    PLACE("un_locode", "un_locode"),
    CALL("call_id", "call_id"),
    VESSEL("vessel_imo", "vessel_imo"),
    VOYAGE("voyage", "voyage"),
    CLASSIFIER("classifier", "classifier"),
    SUBJECT(
            inWords("what", code -> code.subject().name()),
            inWords("code", code -> code.subject().name())),
    SHIPMENT_CODE(codes("what", Subject.SHIPMENT), null),
    TRANSPORT_CODE(null, codes("code", Subject.TRANSPORT)),
    EQUIPMENT_CODE(codes("what", Subject.EQUIPMENT), null),
    DOCUMENT("case when what in (" + words(Subject.SHIPMENT) + ") then '" + V2Event.DOCUMENT + "' end", null);

    private final String inFacts;
    private final String inCalls;
    private final String type;

    Field(String inFacts, String inCalls) {
        this(inFacts, inCalls, "text");
    }

    Field(String inFacts, String inCalls, String type) {
        this.inFacts = inFacts;
        this.inCalls = inCalls;
        this.type = type;
    }

    /** PostgreSQL's type. */
    String type() {
        return type;
    }

    /** Null where events of this source have no such thing. */
    String in(Source source) {
        return source == Source.FACTS ? inFacts : inCalls;
    }

    /** To be ordered by: what is absent comes before everything, and letters go by their codes, whatever the database's habit. */
    String orderIn(Source source) {
        String expression = in(source);
        if (!type.equals("text")) {
            return expression;
        }
        return "coalesce(" + (expression == null ? "null::text" : expression) + ", '') collate \"C\"";
    }

    private static String words(Subject subject) {
        return Kind.ofTwo(code -> code.subject() == subject).stream()
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
    }

    private static String codes(String column, Subject subject) {
        return inWords(column, code -> code.subject() == subject ? code.code() : null);
    }

    private static String inWords(String column, Function<Code, String> word) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.two().map(word).map(told -> "when '" + kind + "' then '" + told + "'").stream())
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }
}
