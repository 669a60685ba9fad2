package corridor.tracking.trackandtrace;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What events are looked for and ordered by: one expression over {@code container_event}, one over the calls' reports. */
enum Field {
    EVENT_ID("event_id", "event_id", "event_id", "uuid"),
    RECORDED_AT("recorded_at", "recorded_at", "recorded_at", "timestamptz"),
    /** As 2.2.0 shows it: a shipment event has happened when it was made known. */
    EVENT_TIME(
            "case when what in (" + words(Subject.SHIPMENT) + ") then recorded_at else occurred_at end",
            "occurred_at",
            "case when subject = 'SHIPMENT' then recorded_at else occurred_at end",
            "timestamptz"),
    CONTAINER("container", null, "containers[]"),
    BOOKING("booking", null, "bookings[]"),
    PLACE("un_locode", "un_locode", "un_locode"),
    CALL("call_id", "call_id", "call_id"),
    VESSEL("vessel_imo", "vessel_imo", "vessel_imo"),
    /** The port knows one voyage of a call, and tells it as both. */
    VOYAGE("voyage", "voyage", "carrier_voyage"),
    EXPORT_VOYAGE("voyage", "voyage", "export_voyage"),
    SERVICE("particulars ->> 'service'", null, "service"),
    TRANSPORT_DOCUMENT("particulars ->> 'transportDocument'", null, "transport_documents[]"),
    CLASSIFIER("classifier", "classifier", "classifier"),
    SUBJECT(
            inWords("what", code -> code.subject().name()),
            inWords("code", code -> code.subject().name()),
            "subject"),
    SHIPMENT_CODE(codes("what", Subject.SHIPMENT), null, received(Subject.SHIPMENT)),
    TRANSPORT_CODE(null, codes("code", Subject.TRANSPORT), received(Subject.TRANSPORT)),
    EQUIPMENT_CODE(codes("what", Subject.EQUIPMENT), null, received(Subject.EQUIPMENT)),
    DOCUMENT(
            "case when what in (" + words(Subject.SHIPMENT) + ") then '" + V2Event.DOCUMENT + "' end",
            null,
            "document");

    private final String inFacts;
    private final String inCalls;
    private final String inReceived;
    private final String type;

    Field(String inFacts, String inCalls, String inReceived) {
        this(inFacts, inCalls, inReceived, "text");
    }

    Field(String inFacts, String inCalls, String inReceived, String type) {
        this.inFacts = inFacts;
        this.inCalls = inCalls;
        this.inReceived = inReceived;
        this.type = type;
    }

    /** PostgreSQL's type. */
    String type() {
        return type;
    }

    /** Null where events of this source have no such thing. */
    String in(Source source) {
        String expression = switch (source) {
            case FACTS -> inFacts;
            case CALLS -> inCalls;
            case RECEIVED -> inReceived;
        };
        // Of several the first counts, as in the events that are shown.
        return expression == null ? null : expression.replace("[]", "[1]");
    }

    boolean isListIn(Source source) {
        return source == Source.RECEIVED && inReceived != null && inReceived.endsWith("[]");
    }

    /** True of events that have this value, or have it among several. */
    String has(Source source, String value) {
        return isListIn(source)
                ? inReceived.replace("[]", "") + " @> array[" + value + "]::text[]"
                : in(source) + " = " + value + (type.equals("text") ? "" : "::" + type);
    }

    /** To be ordered by: what is absent comes before everything, and letters go by their codes, whatever the database's habit. */
    String orderIn(Source source) {
        String expression = in(source);
        if (!type.equals("text")) {
            return expression;
        }
        return "coalesce(" + (expression == null ? "null::text" : expression) + ", '') collate \"C\"";
    }

    private static String received(Subject subject) {
        return "case when subject = '" + subject + "' then code end";
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
