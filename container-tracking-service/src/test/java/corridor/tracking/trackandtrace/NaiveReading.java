package corridor.tracking.trackandtrace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Map.entry("carrierServiceCode", List.of("/transportCall/carrierServiceCode")),
            Map.entry("transportCallID", List.of("/transportCall/transportCallID")),
            Map.entry("vesselIMONumber", List.of("/transportCall/vessel/vesselIMONumber")),
            Map.entry("carrierVoyageNumber", List.of("/transportCall/carrierVoyageNumber")),
            Map.entry("exportVoyageNumber", List.of("/transportCall/exportVoyageNumber")),
            Map.entry("UNLocationCode", List.of("/eventLocation/UNLocationCode", "/transportCall/UNLocationCode")));

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
            return event -> values(event, name).stream().anyMatch(Arrays.asList(value.split(",", -1))::contains);
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

    /** True if no event can fulfil the query, whatever there is: then it is refused. */
    static boolean contradicts(Map<String, String> query) {
        Set<String> subjects = new HashSet<>();
        query.keySet().forEach(name -> {
            switch (name) {
                case "shipmentEventTypeCode", "documentTypeCode" -> subjects.add("SHIPMENT");
                case "transportEventTypeCode" -> subjects.add("TRANSPORT");
                case "equipmentEventTypeCode" -> subjects.add("EQUIPMENT");
                default -> {}
            }
        });
        String types = query.getOrDefault("eventType", "SHIPMENT,TRANSPORT,EQUIPMENT");
        Instant earliest = Instant.MIN;
        Instant latest = Instant.MAX;
        for (Map.Entry<String, String> each : query.entrySet()) {
            if (!each.getKey().startsWith("eventCreatedDateTime")) {
                continue;
            }
            Instant at = OffsetDateTime.parse(each.getValue()).toInstant();
            if (!each.getKey().matches(".*:lte?")) {
                Instant from = each.getKey().endsWith(":gt") ? at.plusNanos(1) : at;
                earliest = from.isAfter(earliest) ? from : earliest;
            }
            if (!each.getKey().matches(".*:gte?")) {
                Instant to = each.getKey().endsWith(":lt") ? at.minusNanos(1) : at;
                latest = to.isBefore(latest) ? to : latest;
            }
        }
        return subjects.size() > 1
                || !Arrays.asList(types.split(",", -1)).containsAll(subjects)
                || earliest.isAfter(latest);
    }

    private static String value(JsonNode event, String name) {
        return values(event, name).stream().findFirst().orElse(null);
    }

    private static List<String> values(JsonNode event, String name) {
        return switch (name) {
            case "carrierBookingReference", "bookingReference" -> documents(event, "BKG");
            case "transportDocumentReference" -> documents(event, "TRD");
            case "equipmentReference" -> {
                List<String> boxes = new ArrayList<>(at(event, "/equipmentReference"));
                event.path("references").forEach(reference -> {
                    if (reference.get("referenceType").asString().equals("EQ")) {
                        boxes.add(reference.get("referenceValue").asString());
                    }
                });
                yield boxes;
            }
            default ->
                AT.get(name).stream()
                        .flatMap(pointer -> at(event, pointer).stream())
                        .limit(1)
                        .toList();
        };
    }

    private static List<String> documents(JsonNode event, String type) {
        List<String> documents = new ArrayList<>();
        if (at(event, "/documentTypeCode").contains(type)) {
            documents.addAll(at(event, "/documentID"));
        }
        event.path("documentReferences").forEach(reference -> {
            if (at(reference, "/documentReferenceType").contains(type)) {
                documents.addAll(at(reference, "/documentReferenceValue"));
            }
        });
        return documents;
    }

    private static List<String> at(JsonNode event, String pointer) {
        String text = event.at(pointer).asString(null);
        return text == null ? List.of() : List.of(text);
    }

    static List<JsonNode> list(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false).toList();
    }
}
