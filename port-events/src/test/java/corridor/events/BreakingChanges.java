package corridor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Tells what in a schema has changed so that a reader breaks: one built with the published schema that reads today's
 * events, or one built today that reads events kept since then.
 *
 * <p>A new optional property and a better description are the only harmless changes. A value added to an enumeration
 * is not: readers switch on it, and their JSON mapper refuses a word that it does not know. A value taken away is not
 * either: events that carry it are kept. Nor may a property become required: kept events lack it.
 */
final class BreakingChanges {
    private static final Set<String> PROSE = Set.of("title", "description", "$comment", "examples");

    private final List<String> found = new ArrayList<>();

    private BreakingChanges() {}

    /** Empty if every reader goes on reading. */
    static List<String> between(JsonNode published, JsonNode current) {
        BreakingChanges changes = new BreakingChanges();
        changes.compare("the event", published, current);
        return changes.found;
    }

    private void compare(String place, JsonNode published, JsonNode current) {
        Set<String> keywords = new TreeSet<>(published.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(PROSE);
        for (String keyword : keywords) {
            JsonNode before = published.path(keyword);
            JsonNode now = current.path(keyword);
            switch (keyword) {
                case "properties" -> compareProperties(place, before, now);
                case "items" -> compare("each of " + place, before, now);
                case "required", "enum" -> compareWords(place, keyword, before, now);
                default -> {
                    if (!before.equals(now)) {
                        found.add("%s: %s was %s and is %s".formatted(place, keyword, shown(before), shown(now)));
                    }
                }
            }
        }
    }

    private void compareProperties(String place, JsonNode published, JsonNode current) {
        published.forEachEntry((name, before) -> {
            JsonNode now = current.path(name);
            if (now.isMissingNode()) {
                found.add(place + ": property " + name + " was removed");
            } else {
                compare(place + "." + name, before, now);
            }
        });
    }

    /** Sets, whatever their order. */
    private void compareWords(String place, String keyword, JsonNode published, JsonNode current) {
        Set<String> before = words(published);
        Set<String> now = words(current);
        before.stream()
                .filter(word -> !now.contains(word))
                .forEach(word -> found.add("%s: %s lost %s".formatted(place, keyword, word)));
        now.stream()
                .filter(word -> !before.contains(word))
                .forEach(word -> found.add("%s: %s gained %s".formatted(place, keyword, word)));
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }
}
