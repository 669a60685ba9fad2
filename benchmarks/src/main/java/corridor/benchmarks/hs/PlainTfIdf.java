package corridor.benchmarks.hs;

import corridor.customs.classification.LabelledTerm;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What anybody would try first: the codes of the terms nearest by TF-IDF over words and 3 to 5 letters in a row. */
final class PlainTfIdf {
    private final List<LabelledTerm> terms;
    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Map<String, Double>> vectors;

    PlainTfIdf(List<LabelledTerm> terms) {
        this.terms = terms;
        Map<String, Integer> texts = new HashMap<>();
        terms.forEach(term -> features(term.text()).keySet().forEach(each -> texts.merge(each, 1, Integer::sum)));
        texts.forEach((feature, count) -> rarity.put(feature, Math.log((terms.size() + 1.0) / (count + 1.0)) + 1));
        this.vectors = terms.stream().map(term -> vector(term.text())).toList();
    }

    List<String> suggest(String text, int most) {
        Map<String, Double> question = vector(text);
        double[] likeness = vectors.stream()
                .mapToDouble(vector -> question.entrySet().stream()
                        .mapToDouble(each -> each.getValue() * vector.getOrDefault(each.getKey(), 0.0))
                        .sum())
                .toArray();
        Set<String> codes = new LinkedHashSet<>();
        IntStream.range(0, likeness.length)
                .boxed()
                .sorted((a, b) -> Double.compare(likeness[b], likeness[a]))
                .takeWhile(t -> codes.size() < most)
                .forEach(t -> codes.add(terms.get(t).code()));
        return List.copyOf(codes);
    }

    private Map<String, Double> vector(String text) {
        Map<String, Double> vector = new HashMap<>();
        features(text).forEach((feature, count) -> {
            if (rarity.containsKey(feature)) {
                vector.put(feature, count * rarity.get(feature));
            }
        });
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(each -> each * each).sum());
        vector.replaceAll((feature, weight) -> weight / length);
        return vector;
    }

    private static Map<String, Double> features(String text) {
        Map<String, Double> features = new HashMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            features.merge("word " + word, 1.0, Double::sum);
            String marked = " " + word + " ";
            for (int length = 3; length <= 5; length++) {
                for (int at = 0; at + length <= marked.length(); at++) {
                    features.merge(marked.substring(at, at + length), 1.0, Double::sum);
                }
            }
        }
        return features;
    }
}
