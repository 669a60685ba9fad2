package corridor.tracking.trackandtrace;

import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.Limits;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the query parameters of {@code GET /events} as the text of 3.0.0 has them. */
final class V3Query {
    /** Our own limit, which also counts where none is sent. */
    private static final int LARGEST_PAGE = 1000;

    private static final List<String> TYPES = List.of("SHIPMENT", "TRANSPORT", "EQUIPMENT", "IOT", "REEFER");

    /** Every parameter that the text has. */
    static final List<String> PARAMETERS = List.of(
            "carrierBookingReference",
            "transportDocumentReference",
            "equipmentReference",
            "eventTypes",
            "eventUpdatedDateTimeMin",
            "eventUpdatedDateTimeMax",
            "limit",
            "cursor");

    private V3Query() {}

    static Query read(Parameters sent) {
        Optional<Set<String>> types = sent.codes("eventTypes", TYPES);
        Set<Kind> kinds = Kind.ofThree(code ->
                types.map(wanted -> wanted.contains(code.subject().name())).orElse(true));
        Map<String, Field> filters = new LinkedHashMap<>();
        filters.put("carrierBookingReference", Field.BOOKING);
        filters.put("equipmentReference", Field.CONTAINER);
        filters.put("transportDocumentReference", Field.TRANSPORT_DOCUMENT);
        List<Query.Equal> equal = new ArrayList<>();
        filters.forEach((name, field) ->
                sent.text(name, Parameters.LONGEST).ifPresent(value -> equal.add(new Query.Equal(field, value))));
        Limits updated = new Limits();
        sent.dateTime("eventUpdatedDateTimeMin").ifPresent(at -> updated.add(">=", at));
        sent.dateTime("eventUpdatedDateTimeMax").ifPresent(at -> updated.add("<=", at));
        List<Bound> recorded = updated.bounds("eventUpdatedDateTimeMin and eventUpdatedDateTimeMax", sent);
        Query.Words words = new Query.Words(types.orElse(null), null, null);
        return new Query(
                Version.V3, kinds, words, equal, recorded, Sort.AS_TOLD, sent.limit(LARGEST_PAGE, LARGEST_PAGE));
    }
}
