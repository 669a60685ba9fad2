package corridor.customs.expression;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule may ask about.
 *
 * @param general facts of the whole
 * @param ofItem facts of one item; no name is in both
 */
public record Vocabulary(Map<String, Type> general, Map<String, Type> ofItem) {
    public Vocabulary {
        general = Map.copyOf(general);
        ofItem = Map.copyOf(ofItem);
    }

    Optional<Type> type(String name, boolean inItem) {
        Type type = general.get(name);
        return Optional.ofNullable(type == null && inItem ? ofItem.get(name) : type);
    }

    /** The word that was probably meant; empty if none is near. */
    Optional<String> near(String name) {
        int most = Math.max(1, name.length() / 3);
        return Stream.concat(general.keySet().stream(), ofItem.keySet().stream())
                .filter(word -> distance(name, word) <= most)
                .min(Comparator.comparingInt((String word) -> distance(name, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's: letters put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
