package corridor.customs.world;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A declaration to lodge, right in every way until a test changes it. */
public final class SampleDeclaration {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> items = new ArrayList<>();

    private SampleDeclaration(List<ContainerNumber> containers) {
        fields.put("reference", "T-" + UUID.randomUUID().toString().substring(0, 18));
        fields.put("procedure", "IMPORT");
        fields.put("consignee", "Khyber Steel Works");
        fields.put("currency", "USD");
        fields.put("freight", "1500.00");
        fields.put("containers", containers.stream().map(ContainerNumber::value).toList());
        fields.put("documents", List.of(Map.of("type", "INVOICE", "reference", "INV-1")));
    }

    public static SampleDeclaration of(ContainerNumber... containers) {
        return new SampleDeclaration(List.of(containers));
    }

    /** Puts a value in place of a field's. */
    public SampleDeclaration with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public SampleDeclaration without(String field) {
        fields.remove(field);
        return this;
    }

    /** Adds an item with these instead of the usual values. */
    public SampleDeclaration item(Map<String, ?> differently) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "hsCode", "730890",
                "description", "Steel trusses",
                "originCountry", "CN",
                "quantity", 40,
                "netMassKg", 4600,
                "invoiceValue", "20000.00"));
        item.putAll(differently);
        items.add(item);
        return this;
    }

    public SampleDeclaration item(String hsCode) {
        return item(Map.of("hsCode", hsCode));
    }

    /** The JSON object, as a map; with one usual item if none was added. */
    public Map<String, Object> body() {
        if (items.isEmpty()) {
            item(Map.of());
        }
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.putIfAbsent("items", items);
        return body;
    }
}
