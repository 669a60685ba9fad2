package corridor.tracking.dcsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON with its properties in the order of their names. */
final class Sorted {
    private Sorted() {}

    static Object of(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> properties = new TreeMap<>();
            node.propertyStream().forEach(each -> properties.put(each.getKey(), of(each.getValue())));
            return properties;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.valueStream().forEach(item -> items.add(of(item)));
            return items;
        }
        return node;
    }
}
