package corridor.tracking.trackandtrace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the text of 2.2.0 says of its filters and its order, read word by word over events as they are answered. */
final class NaiveReading {
    private static final Map<String, List<String>> AT = Map.ofEntries(
            Map.entry("eventID", List.of("/eventID")),
            Map.entry("eventType", List.of("/eventType")),
            Map.entry("eventClassifierCode", List.of("/eventClassifierCode")),
            Map.entry("shipmentEventTypeCode", List.of("/shipmentEventTypeCode")),
            Map.entry("documentTypeCode", List.of("/documentTypeCode")),
            Map.entry("transportEventTypeCode", List.of("/transportEventTypeCode")),
            Map.entry("equipmentEventTypeCode", List.of("/equipmentEventTypeCode")),
            Map.entry("carrierBookingReference", List.of("/documentReferences/0/documentReferenceValue")),
            Map.entry("bookingReference", List.of("/documentReferences/0/documentReferenceValue")),
            Map.entry("transportDocumentReference", List.of("/nowhere")),
            Map.entry("carrierServiceCode", List.of("/nowhere")),
            Map.entry("transportCallID", List.of("/transportCall/transportCallID")),
            Map.entry("vesselIMONumber", List.of("/transportCall/vessel/vesselIMONumber")),
            Map.entry("carrierVoyageNumber", List.of("/transportCall/carrierVoyageNumber")),
            Map.entry("exportVoyageNumber", List.of("/transportCall/exportVoyageNumber")),
            Map.entry("UNLocationCode", List.of("/eventLocation/UNLocationCode", "/transportCall/UNLocationCode")),
            Map.entry("equipmentReference", List.of("/equipmentReference", "/references/0/referenceValue")));

    private NaiveReading() {}

    static List<JsonNode> of(List<JsonNode> all, Map<String, String> query) {
        Stream<JsonNode> found = all.stream();
        for (Map.Entry<String, String> each : query.entrySet()) {
            if (!List.of("sort", "limit").contains(each.getKey())) {
                found = found.filter(fits(each.getKey(), each.getValue()));
            }
        }
        return found.sorted(order(query.get("sort"))).toList();
    }

    private static Predicate<JsonNode> fits(String name, String value) {
        if (!name.startsWith("eventCreatedDateTime")) {
            return event -> value(event, name) != null
                    && Arrays.asList(value.split(",", -1)).contains(value(event, name));
        }
        Instant limit = OffsetDateTime.parse(value).toInstant();
        String operator = name.substring("eventCreatedDateTime".length());
        return event -> {
            int compared =
                    Instant.parse(event.get("eventCreatedDateTime").asString()).compareTo(limit);
            return switch (operator) {
                case ":gte" -> compared >= 0;
                case ":gt" -> compared > 0;
                case ":lte" -> compared <= 0;
                case ":lt" -> compared < 0;
                default -> compared == 0;
            };
        };
    }

    private static Comparator<JsonNode> order(String sort) {
        Comparator<JsonNode> order = (_, _) -> 0;
        boolean descending = false;
        for (String key : sort == null ? new String[0] : sort.split(",", -1)) {
            descending = key.endsWith(":DESC");
            order = order.thenComparing(directed(by(key.replaceAll(":.*", "")), descending));
        }
        return order.thenComparing(directed(by("eventCreatedDateTime"), descending))
                .thenComparing(directed(by("eventID"), descending));
    }

    private static Comparator<JsonNode> directed(Comparator<JsonNode> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    private static Comparator<JsonNode> by(String name) {
        if (name.endsWith("DateTime")) {
            return Comparator.comparing(
                    event -> OffsetDateTime.parse(event.get(name).asString()).toInstant());
        }
        return Comparator.comparing(event -> value(event, name) == null ? "" : value(event, name));
    }

    private static String value(JsonNode event, String name) {
        return AT.get(name).stream()
                .map(pointer -> event.at(pointer).asString(null))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    static List<JsonNode> list(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false).toList();
    }
}
