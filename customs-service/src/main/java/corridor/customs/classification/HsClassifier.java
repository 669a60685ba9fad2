package corridor.customs.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Ranks the codes of the nomenclature by what speaks for them: the labelled terms nearest to the question, all that is known of
 * a code read as one text, and the same for its heading. Words and pieces of words are compared apart and count together.
 */
public final class HsClassifier {
    /** How much each kind of evidence counts: found by descent on labelled terms, each kept back from learning when asked. */
    private static final Evidence BY_WORDS = new Evidence(0.36, 0.52, 1.13, 0.50, 0.07);

    private static final Evidence BY_PIECES = new Evidence(1.00, 0.56, 1.29, 0.46, 0.37);
    private static final double HEADING_IN_CODE = 0.4;
    private static final double CHAPTER_IN_CODE = 0.15;
    private static final double CODE_IN_HEADING = 0.5;

    /**
     * Weights of likenesses.
     *
     * @param nearest of the term most like the question
     * @param second of the term next to it
     * @param code of all texts and terms of a code together
     * @param text of the nomenclature's texts alone
     * @param heading of all texts and terms of its heading
     */
    private record Evidence(double nearest, double second, double code, double text, double heading) {}

    private final Nomenclature nomenclature;
    private final List<LabelledTerm> terms;
    private final List<String> codes;
    private final List<String> headings;
    private final Map<String, Integer> headingNumber = new HashMap<>();
    private final Map<String, Integer> codeNumber = new HashMap<>();
    private final Two ofTerms;
    private final Two ofCodes;
    private final Two ofTexts;
    private final Two ofHeadings;

    /** The same texts as words and as pieces of words. */
    private record Two(TextSpace words, TextSpace pieces) {
        static Two of(List<Map<String, Double>> stems) {
            return new Two(
                    new TextSpace(stems),
                    new TextSpace(stems.stream().map(Two::pieces).toList()));
        }

        static Map<String, Double> pieces(Map<String, Double> stems) {
            Map<String, Double> pieces = new HashMap<>();
            stems.forEach((stem, count) ->
                    Words.pieces(List.of(stem)).forEach(piece -> pieces.merge(piece, count, Double::sum)));
            return pieces;
        }
    }

    public HsClassifier(Nomenclature nomenclature, List<LabelledTerm> terms) {
        this.nomenclature = nomenclature;
        this.terms = List.copyOf(terms);
        Set<String> all = new TreeSet<>(nomenclature.codes());
        terms.forEach(term -> all.add(term.code()));
        this.codes = List.copyOf(all);
        for (int c = 0; c < codes.size(); c++) {
            codeNumber.put(codes.get(c), c);
        }
        Set<String> heads = new LinkedHashSet<>();
        codes.forEach(code -> heads.add(code.substring(0, 4)));
        this.headings = List.copyOf(heads);
        for (int h = 0; h < headings.size(); h++) {
            headingNumber.put(headings.get(h), h);
        }
        this.ofTerms = Two.of(terms.stream()
                .map(term -> TextSpace.counted(Words.stems(term.text())))
                .toList());
        Map<String, Map<String, Double>> byCode = new HashMap<>();
        Map<String, Map<String, Double>> byHeading = new HashMap<>();
        Map<String, Map<String, Double>> texts = new HashMap<>();
        for (String code : codes) {
            Map<String, Double> own = new HashMap<>();
            read(own, nomenclature.text(code), 1);
            read(own, nomenclature.text(code.substring(0, 4)), HEADING_IN_CODE);
            read(own, nomenclature.text(code.substring(0, 2)), CHAPTER_IN_CODE);
            texts.put(code, own);
            byCode.put(code, new HashMap<>(own));
            Map<String, Double> heading = byHeading.computeIfAbsent(code.substring(0, 4), head -> {
                Map<String, Double> its = new HashMap<>();
                read(its, nomenclature.text(head), 1);
                read(its, nomenclature.text(head.substring(0, 2)), CHAPTER_IN_CODE);
                return its;
            });
            read(heading, nomenclature.text(code), CODE_IN_HEADING);
        }
        for (LabelledTerm term : terms) {
            read(byCode.get(term.code()), term.text(), term.trust());
            read(byHeading.get(term.code().substring(0, 4)), term.text(), term.trust());
        }
        this.ofCodes = Two.of(codes.stream().map(byCode::get).toList());
        this.ofTexts = Two.of(codes.stream().map(texts::get).toList());
        this.ofHeadings = Two.of(headings.stream().map(byHeading::get).toList());
    }

    private static void read(Map<String, Double> into, String text, double weight) {
        Words.stems(text).forEach(stem -> into.merge(stem, weight, Double::sum));
    }

    /** The codes that most speaks for, the best first; none where no word or piece of a word is known. */
    public List<HsSuggestion> suggest(String text, int most) {
        List<String> stems = Words.stems(text);
        Map<String, Double> question = TextSpace.counted(stems);
        Map<String, Double> pieces = Two.pieces(question);
        double[] score = new double[codes.size()];
        float[] byTerm = weigh(BY_WORDS, Two::words, question, score);
        float[] byPieces = weigh(BY_PIECES, Two::pieces, pieces, score);
        for (int t = 0; t < byTerm.length; t++) {
            byTerm[t] += byPieces[t];
        }
        PriorityQueue<Integer> best = new PriorityQueue<>(
                Comparator.comparingDouble((Integer c) -> score[c]).thenComparing(Comparator.reverseOrder()));
        for (int c = 0; c < score.length; c++) {
            if (score[c] > 0) {
                best.add(c);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        List<HsSuggestion> suggestions = new ArrayList<>();
        while (!best.isEmpty()) {
            int c = best.remove();
            suggestions.addFirst(suggestion(codes.get(c), score[c], stems, byTerm));
        }
        return suggestions;
    }

    /** Adds what one way of reading tells of each code, and returns how like the question each term is. */
    private float[] weigh(Evidence weight, Function<Two, TextSpace> way, Map<String, Double> question, double[] score) {
        float[] byTerm = way.apply(ofTerms).likeness(question);
        double[] nearest = new double[score.length];
        double[] second = new double[score.length];
        for (int t = 0; t < byTerm.length; t++) {
            int c = codeNumber.get(terms.get(t).code());
            double like = byTerm[t] * terms.get(t).trust();
            if (like > nearest[c]) {
                second[c] = nearest[c];
                nearest[c] = like;
            } else {
                second[c] = Math.max(second[c], like);
            }
        }
        float[] byCode = way.apply(ofCodes).likeness(question);
        float[] byText = way.apply(ofTexts).likeness(question);
        float[] byHeading = way.apply(ofHeadings).likeness(question);
        for (int c = 0; c < score.length; c++) {
            score[c] += weight.nearest() * nearest[c]
                    + weight.second() * second[c]
                    + weight.code() * byCode[c]
                    + weight.text() * byText[c]
                    + weight.heading()
                            * byHeading[headingNumber.get(codes.get(c).substring(0, 4))];
        }
        return byTerm;
    }

    private HsSuggestion suggestion(String code, double score, List<String> stems, float[] byTerm) {
        List<Integer> its = new ArrayList<>();
        Set<String> known = new HashSet<>();
        nomenclature.path(code).forEach(text -> known.addAll(Words.stems(text)));
        for (int t = 0; t < byTerm.length; t++) {
            if (byTerm[t] > 0 && terms.get(t).code().equals(code)) {
                its.add(t);
                known.addAll(Words.stems(terms.get(t).text()));
            }
        }
        its.sort(Comparator.comparingDouble(t -> -byTerm[t]));
        return new HsSuggestion(
                code,
                nomenclature.text(code),
                Math.round(score * 1e4) / 1e4,
                nomenclature.path(code),
                stems.stream().filter(known::contains).distinct().toList(),
                its.stream().limit(3).map(t -> terms.get(t).text()).toList());
    }
}
