package corridor.tracking.portcall;

import corridor.tracking.dcsa.Bound;
import corridor.tracking.dcsa.Limits;
import corridor.tracking.dcsa.Parameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which port call events are wanted; every condition must hold.
 *
 * @param equal by column of {@code port_call_event}
 * @param happens when the service happens, or where an event has no such time, when it was last changed
 * @param limit at most so many, at least 1
 */
record PortCallQuery(Map<String, String> equal, List<Bound> happens, int limit) {
    private static final int LARGEST_PAGE = 1000;

    private static final List<String> CLASSIFIERS = List.of("EST", "REQ", "PLN", "ACT");

    /** By what each parameter is found. An event carries one timestamp, so that the event's id is the timestamp's. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    private static final Set<String> IDS = Set.of("port_call_id", "terminal_call_id", "service_id", "event_id::text");

    /** Every parameter that the text has. */
    static final Set<String> PARAMETERS = new LinkedHashSet<>();

    static {
        COLUMNS.put("UNLocationCode", "un_locode");
        COLUMNS.put("portVisitReference", "port_visit");
        COLUMNS.put("carrierServiceName", "service_name");
        COLUMNS.put("carrierServiceCode", "service_code");
        COLUMNS.put("universalServiceReference", "universal_service");
        COLUMNS.put("terminalCallReference", "terminal_call");
        COLUMNS.put("carrierImportVoyageNumber", "import_voyage");
        COLUMNS.put("universalImportVoyageReference", "universal_import");
        COLUMNS.put("carrierExportVoyageNumber", "export_voyage");
        COLUMNS.put("universalExportVoyageReference", "universal_export");
        COLUMNS.put("portCallServiceTypeCode", "service_type");
        COLUMNS.put("vesselIMONumber", "vessel_imo");
        COLUMNS.put("vesselName", "vessel_name");
        COLUMNS.put("vesselMMSINumber", "vessel_mmsi");
        COLUMNS.put("portCallID", "port_call_id");
        COLUMNS.put("terminalCallID", "terminal_call_id");
        COLUMNS.put("portCallServiceID", "service_id");
        COLUMNS.put("timestampID", "event_id::text");
        COLUMNS.put("classifierCode", "classifier");
        PARAMETERS.addAll(COLUMNS.keySet());
        PARAMETERS.addAll(List.of("eventTimestampMin", "eventTimestampMax", "limit", "cursor"));
    }

    /** What is wrong with the parameters it leaves with them. */
    static PortCallQuery read(Parameters sent) {
        Map<String, String> equal = new LinkedHashMap<>();
        COLUMNS.forEach((name, column) -> sent.text(name, Parameters.LONGEST)
                .ifPresent(value -> equal.put(column, IDS.contains(column) ? value.toLowerCase(Locale.ROOT) : value)));
        known(sent, "portCallServiceTypeCode", ServiceCodes.services());
        known(sent, "classifierCode", CLASSIFIERS);
        Limits limits = new Limits();
        sent.dateTime("eventTimestampMin").ifPresent(at -> limits.add(">=", at));
        sent.dateTime("eventTimestampMax").ifPresent(at -> limits.add("<=", at));
        List<Bound> happens = limits.bounds("eventTimestampMin and eventTimestampMax", sent);
        return new PortCallQuery(equal, happens, sent.limit(LARGEST_PAGE, LARGEST_PAGE));
    }

    private static void known(Parameters sent, String name, List<String> codes) {
        String code = sent.sent().get(name);
        if (code != null && !codes.contains(code)) {
            sent.fault(name + ": '" + code + "' is not one of " + String.join(", ", codes));
        }
    }
}
