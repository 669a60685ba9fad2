package corridor.customs.classification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a text apart: into stems of words, and into pieces of three to five letters that survive misspelling. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]+[a-z]{0,2}");
    private static final Set<String> SAY_NOTHING = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or",
            "such", "than", "that", "the", "their", "these", "this", "those", "to", "up", "which", "whether", "with",
            "pcs", "pc", "set", "kg", "ml", "cm", "mm", "new");
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private Words() {}

    /** Stems in the order of the text, without words that say nothing about goods. */
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (String word : words(text)) {
            if (!SAY_NOTHING.contains(word) && !ONLY_DIGITS.matcher(word).matches()) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("'", "");
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Pieces of each stem, with its beginning and end marked. */
    static List<String> pieces(List<String> stems) {
        List<String> pieces = new ArrayList<>();
        for (String stem : stems) {
            String marked = "<" + stem + ">";
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                for (int at = 0; at + length <= marked.length(); at++) {
                    pieces.add(marked.substring(at, at + length));
                }
            }
        }
        return pieces;
    }

    /** Takes off plurals and the commonest endings of English, no more: too strong a stemmer makes one of what are two goods. */
    static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > 4 && stem.matches(".*(ss|sh|ch|x|z)es")) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 6 && stem.endsWith("ing")) {
            stem = stem.substring(0, stem.length() - 3);
        } else if (stem.length() > 5 && stem.endsWith("ed")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
