package corridor.tracking.prediction;

import java.util.Arrays;
import java.util.Locale;

/** The traits of one moment. What nobody has told is missing: that says something too. */
public final class Traits {
    private final float[] numbers = new float[Trait.COUNT];
    private final String[] words = new String[Trait.COUNT];

    Traits() {
        Arrays.fill(numbers, Float.NaN);
    }

    /** @param value null if it is not known */
    Traits with(Trait trait, String value) {
        words[trait.column()] = value;
        return this;
    }

    Traits with(Trait trait, double value) {
        numbers[trait.column()] = (float) value;
        return this;
    }

    /** NaN where it is not known. */
    float number(Trait trait) {
        return numbers[trait.column()];
    }

    /** Null where it is not known. */
    String word(Trait trait) {
        return words[trait.column()];
    }

    boolean knows(Trait trait) {
        return trait.kind() == Trait.Kind.WORD ? word(trait) != null : !Float.isNaN(number(trait));
    }

    /** For people: "its lane is RED". */
    String inWords(Trait trait) {
        if (!knows(trait)) {
            return trait.words() + " not known";
        }
        if (trait.kind() == Trait.Kind.WORD) {
            return trait.words() + " " + word(trait);
        }
        float number = number(trait);
        return trait.words() + " "
                + (number == Math.rint(number)
                        ? String.valueOf((long) number)
                        : String.format(Locale.ROOT, "%.1f", number));
    }
}
