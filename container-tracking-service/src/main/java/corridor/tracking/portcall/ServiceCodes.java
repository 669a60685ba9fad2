package corridor.tracking.portcall;

import corridor.tracking.dcsa.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which codes go with which port call service. The text says so in words and its schemas do not: an event that mixes them is
 * taken, and its sender told.
 */
final class ServiceCodes {
    private static final String SERVICE = "/portCallService/portCallServiceTypeCode";
    private static final List<String> PROPERTIES = List.of(
            "/portCallService/portCallServiceEventTypeCode",
            "/portCallService/portCallPhaseTypeCode",
            "/portCallService/facilityTypeCode",
            "/timestamp/classifierCode");

    /** The codes of each property, in the order of {@link #PROPERTIES}. */
    private static final Map<String, List<List<String>>> CODES = new LinkedHashMap<>();

    static {
        try (InputStream file = ServiceCodes.class.getResourceAsStream("/dcsa/port-call-2.services");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = List.of(line.split(";", -1));
                CODES.put(
                        cells.getFirst(),
                        cells.stream()
                                .skip(1)
                                .map(codes -> List.of(codes.split(" ", -1)))
                                .toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceCodes() {}

    /** Every service. */
    static List<String> services() {
        return List.copyOf(CODES.keySet());
    }

    /** Codes of this event that do not go with its service. */
    static List<Fault> mixed(JsonNode event, String path) {
        String service = event.at(SERVICE).asString("");
        List<Fault> mixed = new ArrayList<>();
        for (int i = 0; CODES.containsKey(service) && i < PROPERTIES.size(); i++) {
            String code = event.at(PROPERTIES.get(i)).asString("");
            List<String> codes = CODES.get(service).get(i);
            if (!code.isEmpty() && !codes.contains(code)) {
                mixed.add(new Fault(
                        path + PROPERTIES.get(i).replace('/', '.'),
                        "'" + code + "' does not go with " + service + ", which has "
                                + (codes.getFirst().isEmpty() ? "none" : String.join(", ", codes))
                                + "; the event is taken as it is"));
            }
        }
        return mixed;
    }
}
