package corridor.benchmarks.hs;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.customs.classification.HsClassifier;
import corridor.customs.classification.HsSuggestion;
import corridor.customs.classification.LabelledTerm;
import corridor.customs.classification.Nomenclature;
import corridor.customs.classification.TermFile;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks for terms whose code is known and was kept back: how often is it among the first 1, 5, 10 suggestions? */
@Command(name = "hs", description = "Suggestions of six-digit HS codes, beside plain TF-IDF.")
public final class HsBenchmark extends Benchmark {
    private static final int FOLDS = 5;
    private static final double EXTRA_TRUST = 0.7;
    private static final int[] TOP = {1, 5, 10};

    @Option(names = "--nomenclature", required = true, paramLabel = "FILE.csv", description = "hscode, description.")
    private Path nomenclatureFile;

    @Option(names = "--terms", required = true, paramLabel = "FILE", description = "Terms with codes, .json or .csv.")
    private Path termsFile;

    @Option(names = "--extra", paramLabel = "FILE", description = "More terms, less to be trusted; never asked for.")
    private Path extraFile;

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "Terms to ask for, after learning from all of --terms; else --terms in five folds.")
    private Path queriesFile;

    @Option(names = "--seed", defaultValue = "1", description = "Deals out the folds; default ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    protected List<Figure> run() throws Exception {
        Nomenclature nomenclature;
        try (BufferedReader reader = Files.newBufferedReader(nomenclatureFile)) {
            nomenclature = Nomenclature.read(reader);
        }
        List<LabelledTerm> terms = new ArrayList<>(TermFile.read(termsFile, 1));
        List<LabelledTerm> extra = extraFile == null ? List.of() : TermFile.read(extraFile, EXTRA_TRUST);
        double[] ours = new double[TOP.length];
        double[] plain = new double[TOP.length];
        int asked;
        if (queriesFile != null) {
            List<LabelledTerm> queries = TermFile.read(queriesFile, 1);
            ask(nomenclature, terms, extra, queries, ours, plain);
            asked = queries.size();
        } else {
            Collections.shuffle(terms, new Random(seed));
            for (int fold = 0; fold < FOLDS; fold++) {
                int from = terms.size() * fold / FOLDS;
                int to = terms.size() * (fold + 1) / FOLDS;
                List<LabelledTerm> learned = Stream.concat(
                                terms.subList(0, from).stream(), terms.subList(to, terms.size()).stream())
                        .toList();
                ask(nomenclature, learned, extra, terms.subList(from, to), ours, plain);
            }
            asked = terms.size();
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < TOP.length; i++) {
            figures.add(Figure.moreIsBetter(
                    String.format(Locale.ROOT, "right code among the first %d, of %,d", TOP[i], asked),
                    ours[i] / asked,
                    plain[i] / asked,
                    "plain TF-IDF",
                    "share"));
        }
        return figures;
    }

    private static void ask(
            Nomenclature nomenclature,
            List<LabelledTerm> learned,
            List<LabelledTerm> extra,
            List<LabelledTerm> queries,
            double[] ours,
            double[] plain) {
        HsClassifier classifier = new HsClassifier(
                nomenclature, Stream.concat(learned.stream(), extra.stream()).toList());
        PlainTfIdf control = new PlainTfIdf(learned);
        for (LabelledTerm query : queries) {
            count(
                    query,
                    ours,
                    (text, most) -> classifier.suggest(text, most).stream()
                            .map(HsSuggestion::hsCode)
                            .toList());
            count(query, plain, control::suggest);
        }
    }

    private static void count(LabelledTerm query, double[] found, BiFunction<String, Integer, List<String>> suggest) {
        int place = suggest.apply(query.text(), TOP[TOP.length - 1]).indexOf(query.code());
        for (int i = 0; i < TOP.length; i++) {
            found[i] += place >= 0 && place < TOP[i] ? 1 : 0;
        }
    }
}
