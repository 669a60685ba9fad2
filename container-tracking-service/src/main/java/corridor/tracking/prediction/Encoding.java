package corridor.tracking.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Traits as numbers. A word becomes how late, on a scale from 0 to 1, boxes of which it holds have been, drawn towards the
 * middle where they were few; a word that was not learned of is missing.
 *
 * @param late by the trait's name, by the word
 */
record Encoding(Map<String, Map<String, Float>> late) {
    private static final double DRAWN = 50;

    static Encoding of(List<Moment> moments, float[] lateness) {
        Map<String, Map<String, Float>> late = new TreeMap<>();
        for (Trait trait : Trait.values()) {
            if (trait.kind() == Trait.Kind.WORD) {
                Map<String, double[]> sums = new HashMap<>();
                for (int i = 0; i < lateness.length; i++) {
                    String word = moments.get(i).traits().word(trait);
                    if (word != null) {
                        double[] sum = sums.computeIfAbsent(word, any -> new double[2]);
                        sum[0] += lateness[i];
                        sum[1]++;
                    }
                }
                Map<String, Float> means = new TreeMap<>();
                sums.forEach((word, sum) -> means.put(word, (float) ((sum[0] + DRAWN / 2) / (sum[1] + DRAWN))));
                late.put(trait.name(), means);
            }
        }
        return new Encoding(late);
    }

    /** NaN where a trait is missing. */
    float value(Trait trait, Moment moment, WeekClock clock) {
        Traits traits = moment.traits();
        return switch (trait.kind()) {
            case WORD -> {
                String word = traits.word(trait);
                Float known = word == null ? null : late.get(trait.name()).get(word);
                yield known == null ? Float.NaN : known;
            }
            case NUMBER -> traits.number(trait);
            case AHEAD -> {
                float hours = traits.number(trait);
                yield Float.isNaN(hours)
                        ? Float.NaN
                        : (float) clock.between(moment.at(), moment.at().plus(WeekClock.duration(hours)));
            }
        };
    }
}
