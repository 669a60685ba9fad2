package corridor.customs.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as vectors: each feature weighs 1 + ln(count), times ln((texts + 1) / (texts with it + 1)) + 1, and vectors have length
 * one (TF-IDF; Salton and Buckley 1988). An inverted index finds what shares a feature with a question.
 */
final class TextSpace {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> texts = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private final double[] rarity;
    private final int[][] textsWith;
    private final float[][] weightIn;

    /** @param all the features of each text; a map tells how often, or how much, each counts */
    TextSpace(List<Map<String, Double>> all) {
        List<Integer> count = new ArrayList<>();
        for (Map<String, Double> text : all) {
            for (String feature : text.keySet()) {
                int number = numbers.computeIfAbsent(feature, key -> {
                    count.add(0);
                    return count.size() - 1;
                });
                count.set(number, count.get(number) + 1);
            }
        }
        rarity = new double[count.size()];
        for (int f = 0; f < rarity.length; f++) {
            rarity[f] = Math.log((all.size() + 1.0) / (count.get(f) + 1.0)) + 1;
        }
        for (Map<String, Double> text : all) {
            place(text);
        }
        textsWith = new int[rarity.length][];
        weightIn = new float[rarity.length][];
        for (int f = 0; f < rarity.length; f++) {
            textsWith[f] = new int[count.get(f)];
            weightIn[f] = new float[count.get(f)];
        }
        int[] filled = new int[rarity.length];
        for (int t = 0; t < texts.size(); t++) {
            for (int i = 0; i < texts.get(t).length; i++) {
                int feature = texts.get(t)[i];
                textsWith[feature][filled[feature]] = t;
                weightIn[feature][filled[feature]++] = weights.get(t)[i];
            }
        }
    }

    private void place(Map<String, Double> text) {
        int[] features = new int[text.size()];
        float[] weight = new float[text.size()];
        double squares = 0;
        int i = 0;
        for (Map.Entry<String, Double> each : text.entrySet()) {
            features[i] = numbers.get(each.getKey());
            double of = weight(features[i], each.getValue());
            weight[i++] = (float) of;
            squares += of * of;
        }
        float length = (float) Math.sqrt(squares);
        for (int k = 0; k < weight.length; k++) {
            weight[k] /= length == 0 ? 1 : length;
        }
        texts.add(features);
        weights.add(weight);
    }

    private double weight(int feature, double count) {
        return (count >= 1 ? 1 + Math.log(count) : count) * rarity[feature];
    }

    static Map<String, Double> counted(List<String> features) {
        Map<String, Double> counts = new HashMap<>();
        features.forEach(each -> counts.merge(each, 1.0, Double::sum));
        return counts;
    }

    /** The cosine of the question with each text. What no text has counts in the question's length as the rarest of all. */
    float[] likeness(Map<String, Double> question) {
        float[] likeness = new float[texts.size()];
        double squares = 0;
        double rarest = Math.log(texts.size() + 1.0) + 1;
        for (Map.Entry<String, Double> each : question.entrySet()) {
            Integer feature = numbers.get(each.getKey());
            if (feature == null) {
                squares += rarest * rarest * 0.25;
                continue;
            }
            double of = weight(feature, each.getValue());
            squares += of * of;
            for (int i = 0; i < textsWith[feature].length; i++) {
                likeness[textsWith[feature][i]] += (float) (of * weightIn[feature][i]);
            }
        }
        float length = (float) Math.sqrt(squares);
        for (int t = 0; t < likeness.length && length > 0; t++) {
            likeness[t] /= length;
        }
        return likeness;
    }
}
