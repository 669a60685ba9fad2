package corridor.tracking.trackandtrace;

import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.Limits;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the query parameters of {@code GET /v2/events} as the text of 2.2.0 has them. */
final class V2Query {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    private static final String CREATED = "eventCreatedDateTime";

    private static final List<String> SUBJECTS = List.of("SHIPMENT", "TRANSPORT", "EQUIPMENT");
    private static final List<String> SHIPMENT_CODES = List.of(
            "RECE", "DRFT", "PENA", "PENU", "REJE", "APPR", "ISSU", "SURR", "SUBM", "VOID", "CONF", "REQS", "CMPL",
            "HOLD", "RELS");
    private static final List<String> DOCUMENTS =
            List.of("CBR", "BKG", "SHI", "SRM", "TRD", "ARN", "VGM", "CAS", "CUS", "DGD", "OOG");
    private static final List<String> TRANSPORT_CODES = List.of("ARRI", "DEPA");
    private static final List<String> EQUIPMENT_CODES =
            List.of("LOAD", "DISC", "GTIN", "GTOT", "STUF", "STRP", "PICK", "DROP", "INSP", "RSEA", "RMVD");

    /** What is asked for by its value, how long it may be, and what it is in our books. */
    private record Filter(int longest, Field field) {}

    private static final Map<String, Filter> FILTERS = new LinkedHashMap<>();
    private static final Map<String, Field> SORTED_BY = new LinkedHashMap<>();
    private static final Map<String, String> OPERATORS =
            Map.of("", "=", ":eq", "=", ":gte", ">=", ":gt", ">", ":lte", "<=", ":lt", "<");
    /** Which type of event each parameter's codes are of. */
    private static final Map<String, String> CODES_OF = new LinkedHashMap<>();

    /** Which only a subscription has. */
    static final String TRANSPORT_DOCUMENT_TYPE = "transportDocumentTypeCode";

    private static final List<String> UUIDS = List.of("transportDocumentID", "scheduleID");

    /** Every parameter that the text has. */
    static final Set<String> PARAMETERS = new LinkedHashSet<>();

    static {
        CODES_OF.put("shipmentEventTypeCode", "SHIPMENT");
        CODES_OF.put("documentTypeCode", "SHIPMENT");
        CODES_OF.put("transportEventTypeCode", "TRANSPORT");
        CODES_OF.put("equipmentEventTypeCode", "EQUIPMENT");

        FILTERS.put("carrierBookingReference", new Filter(35, Field.BOOKING));
        FILTERS.put("bookingReference", new Filter(Parameters.LONGEST, Field.BOOKING));
        FILTERS.put("transportDocumentReference", new Filter(20, Field.TRANSPORT_DOCUMENT));
        FILTERS.put("transportCallID", new Filter(100, Field.CALL));
        FILTERS.put("vesselIMONumber", new Filter(7, Field.VESSEL));
        FILTERS.put("carrierVoyageNumber", new Filter(50, Field.VOYAGE));
        FILTERS.put("exportVoyageNumber", new Filter(50, Field.EXPORT_VOYAGE));
        FILTERS.put("carrierServiceCode", new Filter(5, Field.SERVICE));
        FILTERS.put("UNLocationCode", new Filter(5, Field.PLACE));
        FILTERS.put("equipmentReference", new Filter(15, Field.CONTAINER));

        FILTERS.forEach((name, filter) -> SORTED_BY.put(name, filter.field()));
        SORTED_BY.remove("bookingReference"); // no field of an event
        SORTED_BY.put("eventID", Field.EVENT_ID);
        SORTED_BY.put(CREATED, Field.RECORDED_AT);
        SORTED_BY.put("eventDateTime", Field.EVENT_TIME);
        SORTED_BY.put("eventType", Field.SUBJECT);
        SORTED_BY.put("eventClassifierCode", Field.CLASSIFIER);
        SORTED_BY.put("shipmentEventTypeCode", Field.SHIPMENT_CODE);
        SORTED_BY.put("documentTypeCode", Field.DOCUMENT);
        SORTED_BY.put("transportEventTypeCode", Field.TRANSPORT_CODE);
        SORTED_BY.put("equipmentEventTypeCode", Field.EQUIPMENT_CODE);

        PARAMETERS.addAll(List.of(
                "eventType",
                "shipmentEventTypeCode",
                "documentTypeCode",
                "transportEventTypeCode",
                "equipmentEventTypeCode"));
        PARAMETERS.addAll(FILTERS.keySet());
        PARAMETERS.addAll(UUIDS);
        OPERATORS.keySet().forEach(operator -> PARAMETERS.add(CREATED + operator));
        PARAMETERS.addAll(List.of("limit", "cursor", "sort"));
    }

    private V2Query() {}

    /** The event with this id. */
    static Query one(UUID id) {
        return new Query(
                Version.V2,
                Kind.ofTwo(code -> true),
                new Query.Words(null, null, null),
                List.of(new Query.Equal(Field.EVENT_ID, id.toString())),
                List.of(),
                Sort.AS_TOLD,
                1);
    }

    static Query read(Parameters sent) {
        Set<Kind> kinds = kinds(sent);
        List<Query.Equal> equal = new ArrayList<>();
        FILTERS.forEach((name, filter) -> sent.text(name, filter.longest())
                .ifPresent(value -> equal.add(new Query.Equal(filter.field(), value))));
        List<Bound> recorded = new ArrayList<>();
        // Nobody tells of transport documents and schedules by their ids or types: such a filter is looked at and finds
        // nothing.
        UUIDS.forEach(name -> sent.uuid(name).ifPresent(id -> recorded.add(new Bound("=", null))));
        sent.codes(TRANSPORT_DOCUMENT_TYPE, List.of("BOL", "SWB"))
                .ifPresent(types -> recorded.add(new Bound("=", null)));
        Limits created = new Limits();
        OPERATORS.forEach((operator, sql) -> sent.dateTime(CREATED + operator).ifPresent(at -> created.add(sql, at)));
        recorded.addAll(created.bounds("the limits of " + CREATED, sent));
        noContradiction(sent);
        return new Query(
                Version.V2, kinds, words(sent), equal, recorded, sort(sent), sent.limit(USUAL_PAGE, LARGEST_PAGE));
    }

    /** Nothing can be of two types at once. */
    private static void noContradiction(Parameters sent) {
        Map<String, String> asked = new LinkedHashMap<>();
        CODES_OF.forEach((parameter, subject) -> {
            if (sent.sent().containsKey(parameter)) {
                asked.put(parameter, subject);
            }
        });
        Set<String> subjects = Set.copyOf(asked.values());
        String types = sent.sent().get("eventType");
        if (subjects.size() > 1) {
            sent.fault(String.join(" and ", asked.keySet()) + " contradict each other: no event is of two types");
        } else if (types != null
                && subjects.stream()
                        .anyMatch(one -> !List.of(types.split(",", -1)).contains(one))) {
            sent.fault("eventType and " + String.join(" and ", asked.keySet())
                    + " contradict each other: no event has both");
        }
    }

    private static Query.Words words(Parameters sent) {
        Set<String> codes = null;
        Set<String> subjects = list(sent, "eventType");
        for (Map.Entry<String, String> each : CODES_OF.entrySet()) {
            if (sent.sent().containsKey(each.getKey())) {
                subjects = Set.of(each.getValue());
                codes = each.getKey().equals("documentTypeCode") ? codes : list(sent, each.getKey());
            }
        }
        return new Query.Words(subjects, codes, list(sent, "documentTypeCode"));
    }

    private static Set<String> list(Parameters sent, String name) {
        String text = sent.sent().get(name);
        return text == null ? null : Set.copyOf(List.of(text.split(",", -1)));
    }

    private static Set<Kind> kinds(Parameters sent) {
        Optional<Set<String>> subjects = sent.codes("eventType", SUBJECTS);
        Optional<Set<String>> shipment = sent.codes("shipmentEventTypeCode", SHIPMENT_CODES);
        Optional<Set<String>> documents = sent.codes("documentTypeCode", DOCUMENTS);
        Optional<Set<String>> transport = sent.codes("transportEventTypeCode", TRANSPORT_CODES);
        Optional<Set<String>> equipment = sent.codes("equipmentEventTypeCode", EQUIPMENT_CODES);
        return Kind.ofTwo(code ->
                subjects.map(wanted -> wanted.contains(code.subject().name())).orElse(true)
                        && fits(shipment, Subject.SHIPMENT, code)
                        && fits(documents, Subject.SHIPMENT, new Code(code.subject(), V2Event.DOCUMENT))
                        && fits(transport, Subject.TRANSPORT, code)
                        && fits(equipment, Subject.EQUIPMENT, code));
    }

    /** A filter on the codes of one type of event leaves no event of another type: nothing can be both. */
    private static boolean fits(Optional<Set<String>> wanted, Subject subject, Code code) {
        return wanted.map(codes -> code.subject() == subject && codes.contains(code.code()))
                .orElse(true);
    }

    private static Sort sort(Parameters sent) {
        List<Sort.Key> keys = new ArrayList<>();
        Set<String> named = new HashSet<>();
        sent.text("sort", 5 * Parameters.LONGEST).ifPresent(text -> {
            for (String each : text.split(",", -1)) {
                String[] parts = each.split(":", -1);
                boolean known = SORTED_BY.containsKey(parts[0]);
                boolean directed =
                        parts.length == 1 || (parts.length == 2 && (parts[1].equals("ASC") || parts[1].equals("DESC")));
                if (!known || !directed) {
                    sent.fault(
                            "sort: '" + each + "' is not a field to sort by, with :ASC or :DESC behind it; fields are "
                                    + String.join(", ", SORTED_BY.keySet()));
                } else if (!named.add(parts[0])) {
                    sent.fault("sort: " + parts[0] + " is named twice");
                } else {
                    keys.add(new Sort.Key(SORTED_BY.get(parts[0]), each.endsWith(":DESC")));
                }
            }
        });
        return Sort.of(keys);
    }
}
