package corridor.tracking.dcsa;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a property may hold.
 *
 * @param rule to be told who breaks it, continuing "… is not"
 */
record Value(String rule, Predicate<JsonNode> holds) {
    private static final int LONGEST = 5000;

    /** Reads {@code text 35}, {@code date-time}, {@code uuid}, {@code flag}, {@code whole}, {@code number} or a list of codes. */
    static Value read(String form) {
        String[] words = form.trim().split(" ", -1);
        return switch (words[0]) {
            case "text" -> text(words.length > 1 ? Integer.parseInt(words[1]) : LONGEST);
            case "date-time" ->
                new Value(
                        "a date-time as in 2025-01-23T01:23:45Z",
                        node -> node.isString()
                                && node.asString().length() <= 35
                                && Parameters.instant(node.asString()).isPresent());
            case "date" -> new Value("a date as in 2025-01-23", Value::isDate);
            case "uuid" -> new Value("a UUID", node -> node.isString() && Parameters.isUuid(node.asString()));
            case "flag" -> new Value("true or false", JsonNode::isBoolean);
            case "whole" -> new Value("a whole number", node -> node.isIntegralNumber() && node.canConvertToInt());
            case "number" -> new Value("a number", JsonNode::isNumber);
            default -> codes(List.of(words));
        };
    }

    Optional<String> fault(JsonNode node) {
        return holds.test(node) ? Optional.empty() : Optional.of("'" + told(node) + "' is not " + rule);
    }

    private static String told(JsonNode node) {
        String text = node.isValueNode() ? node.asString("") : node.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static Value text(int longest) {
        return new Value(
                "a text of at most " + longest + " whole characters",
                node -> node.isString()
                        && node.asString().codePointCount(0, node.asString().length()) <= longest
                        && isKeepable(node.asString()));
    }

    private static Value codes(List<String> codes) {
        return new Value(
                "one of " + String.join(", ", codes), node -> node.isString() && codes.contains(node.asString()));
    }

    /** JSON can spell what PostgreSQL cannot keep: U+0000, and half a character. */
    static boolean isKeepable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private static boolean isDate(JsonNode node) {
        try {
            return node.isString() && LocalDate.parse(node.asString()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
