package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A manifest to lodge, right in every way until a test changes it. */
public final class SampleManifest {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> consignments = new ArrayList<>();

    public SampleManifest() {
        fields.put("reference", "M-" + UUID.randomUUID().toString().substring(0, 18));
        fields.put("vesselImoNumber", "9074729");
        fields.put("vesselName", "COSCO GWADAR");
        fields.put("voyage", "088W");
        fields.put("placeOfDischarge", "PKGWD");
        fields.put("expectedArrivalAt", "2026-12-01T06:00:00Z");
    }

    public SampleManifest with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** Adds what travels under one bill, with these instead of the usual values. */
    public SampleManifest bill(String number, Map<String, ?> differently, ContainerNumber... boxes) {
        Map<String, Object> consignment = new LinkedHashMap<>();
        consignment.put("transportDocument", number);
        consignment.put("consignor", "Tianjin Steel Co");
        consignment.put("consignee", "Khyber Steel Works (Pvt) Ltd");
        consignment.put("description", "Steel structures");
        consignment.put("hsCode", "730890");
        consignment.put("packages", 24);
        consignment.put("grossMassKg", 5000);
        consignment.put(
                "containers",
                Stream.of(boxes)
                        .map(box -> Map.of("containerNumber", box.value()))
                        .toList());
        consignment.putAll(differently);
        consignments.add(consignment);
        return this;
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.put("consignments", consignments);
        return body;
    }
}
