package corridor.tracking.trackandtrace;

import corridor.events.EquipmentEventCode;
import corridor.events.EventClassifier;
import corridor.events.Lane;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that can be told, in any order. */
final class RandomEvents {
    static final List<String> BOOKINGS = List.of("BK-1", "BK-2", "BK-3");
    static final List<String> DOCUMENTS = List.of("TRD-1", "TRD-2", "TRD-3");
    static final List<String> CARRIERS = List.of("RND-MSC", "RND-CMA");
    static final List<String> DECLARANTS = List.of("RND-INDUS", "RND-MAKRAN");
    private static final List<String> PARKS = List.of("rashakai", "dhabeji");
    private static final List<String> VESSELS = List.of("9074729", "9321483", "NCVV");
    private static final List<String> VOYAGES = List.of("123N", "124S");
    private static final List<Facility> PLACES = List.of(Sites.TERMINAL, Sites.GENOA, Sites.RASHAKAI);

    private final Random random;
    private final List<UUID> documents =
            Stream.generate(UUID::randomUUID).limit(8).toList();

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    List<Fact> of(Box box) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1 + upTo(9); i > 0; i--) {
            facts.add(fact(box, upTo(5000)));
        }
        return facts;
    }

    private Fact fact(Box box, int minute) {
        return switch (upTo(12)) {
            case 0 -> box.declared(minute, any(documents), any(DECLARANTS), oneIn(2) ? null : any(PARKS));
            case 1 -> box.laned(minute, any(documents), any(List.of(Lane.values())));
            case 2 -> box.held(minute, any(documents));
            case 3 -> box.lifted(minute, any(documents));
            case 4 -> box.released(minute, any(documents));
            case 5 -> box.revoked(minute, any(documents));
            case 6 -> box.planned(any(List.of(EquipmentEventCode.values())), minute);
            case 7 -> box.stacked(minute, "A" + box.toString().substring(4, 10), 1, 1, 1);
            default ->
                Fact.of(
                        box.moved(any(List.of(EquipmentEventCode.values())), minute, any(PLACES), means()),
                        new Particulars(
                                oneIn(3) ? null : any(CARRIERS), oneIn(3) ? null : any(BOOKINGS), null, null, null));
        };
    }

    private TransportMeans means() {
        if (oneIn(3)) {
            return oneIn(2) ? null : TransportMeans.truck("TKA-" + upTo(9));
        }
        String vessel = any(VESSELS);
        String voyage = any(VOYAGES);
        return new TransportMeans(ModeOfTransport.VESSEL, vessel + "-" + voyage, "MV Test", vessel, voyage, null);
    }

    TransportCallReported call() {
        String vessel = any(VESSELS);
        String voyage = any(VOYAGES);
        return Calls.told(
                any(List.of(TransportCallReported.Code.values())),
                vessel + "-" + voyage,
                vessel,
                voyage,
                any(List.of(EventClassifier.values())),
                upTo(5000),
                any(List.of(Sites.TERMINAL, Sites.GENOA)));
    }

    /** Events as partners send them in 2.2.0. Each says FF, by which it is known again if it is told on as it came. */
    List<Map<String, Object>> sent(List<Box> boxes) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 1 + upTo(6); i > 0; i--) {
            String type = any(List.of("SHIPMENT", "TRANSPORT", "EQUIPMENT"));
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("eventID", UUID.randomUUID());
            event.put("eventType", type);
            event.put("eventCreatedDateTime", Box.at(upTo(5000)));
            event.put("eventDateTime", Box.at(upTo(5000)));
            event.put("eventClassifierCode", any(List.of("PLN", "EST", "ACT")));
            event.put("references", references(boxes));
            switch (type) {
                case "SHIPMENT" -> {
                    String document = any(List.of("BKG", "TRD", "SHI"));
                    event.put("shipmentEventTypeCode", any(List.of("DRFT", "CONF", "HOLD")));
                    event.put("documentTypeCode", document);
                    event.put("documentID", any(document.equals("BKG") ? BOOKINGS : DOCUMENTS));
                }
                case "TRANSPORT" -> {
                    event.put("transportEventTypeCode", any(List.of("ARRI", "DEPA")));
                    event.put("transportCall", call(any(VESSELS), any(VOYAGES)));
                    event.put("documentReferences", documentReferences());
                }
                default -> {
                    event.put("equipmentEventTypeCode", any(List.of("STUF", "INSP", "GTIN", "LOAD")));
                    event.put("equipmentReference", any(boxes).toString());
                    event.put("emptyIndicatorCode", any(List.of("EMPTY", "LADEN")));
                    event.put("transportCall", call(any(VESSELS), any(VOYAGES)));
                    event.put("documentReferences", documentReferences());
                }
            }
            events.add(event);
        }
        return events;
    }

    private List<Map<String, String>> references(List<Box> boxes) {
        List<Map<String, String>> references = new ArrayList<>();
        references.add(Map.of("referenceType", "FF", "referenceValue", "F" + upTo(9)));
        for (int i = upTo(3); i > 0; i--) {
            references.add(
                    Map.of("referenceType", "EQ", "referenceValue", any(boxes).toString()));
        }
        return references;
    }

    private List<Map<String, String>> documentReferences() {
        List<Map<String, String>> references = new ArrayList<>();
        references.add(Map.of("documentReferenceType", "BKG", "documentReferenceValue", any(BOOKINGS)));
        for (int i = upTo(3); i > 0; i--) {
            references.add(Map.of("documentReferenceType", "TRD", "documentReferenceValue", any(DOCUMENTS)));
        }
        return references;
    }

    private Map<String, Object> call(String vessel, String voyage) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("transportCallID", vessel + "-" + voyage);
        call.put("carrierVoyageNumber", voyage);
        call.put("exportVoyageNumber", any(VOYAGES));
        call.put("carrierServiceCode", any(List.of("FE1", "FE2")));
        call.put("UNLocationCode", any(PLACES).unLocode().value());
        call.put("modeOfTransport", "VESSEL");
        if (vessel.matches("[0-9]+")) {
            call.put("vessel", Map.of("vesselIMONumber", vessel));
        }
        return call;
    }
}
