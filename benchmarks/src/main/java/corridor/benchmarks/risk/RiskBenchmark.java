package corridor.benchmarks.risk;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.customs.targeting.Case;
import corridor.customs.targeting.ExaminedCase;
import corridor.customs.targeting.Ranking;
import corridor.customs.targeting.RiskModel;
import corridor.customs.targeting.RiskTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Trains on what came before and scores what came after, over some seeds. Because most of a file may repeat goods that were
 * seen before, three rankings stand side by side: the whole file, a mere look-up of past outcomes, and the STRICT part that no
 * look-up can know.
 */
@Command(name = "risk", description = "Targeting of examinations, beside a look-up of past outcomes.")
public final class RiskBenchmark extends Benchmark {
    private static final String ROW = "%-34s %15s %15s %15s %15s";

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "First months.")
    private Path train;

    @Option(
            names = "--valid",
            required = true,
            paramLabel = "FILE",
            description = "Next months; tuning looks only here.")
    private Path valid;

    @Option(names = "--test", required = true, paramLabel = "FILE", description = "Last months.")
    private Path test;

    @Option(names = "--seeds", defaultValue = "5", description = "How many; default ${DEFAULT-VALUE}.")
    private int seeds;

    @Override
    protected List<Figure> run() throws Exception {
        List<ExaminedCase> first = DeclarationFile.read(train);
        List<ExaminedCase> second = DeclarationFile.read(valid);
        List<ExaminedCase> last = DeclarationFile.read(test);
        say("mean over " + seeds + " seeds, with the deviation between them");
        say(ROW.formatted("", "AUC", "P@1%", "P@5%", "P@10%"));
        compare("valid, after train", first, second);
        List<ExaminedCase> before =
                Stream.concat(first.stream(), second.stream()).toList();
        return compare("test, after train and valid", before, last);
    }

    private List<Figure> compare(String title, List<ExaminedCase> history, List<ExaminedCase> later) {
        say(title + ": " + later.size() + " rows after " + history.size());
        List<ExaminedCase> strict = strict(history, later);
        List<RiskModel> models = IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> RiskTraining.train(history, seed, far -> {}))
                .toList();
        List<Ranking> whole = rankings(models, later);
        Ranking lookUp = rank(later, lookUp(history));
        row("  whole file", whole);
        row("  look-up of HS6 and mass", List.of(lookUp));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.moreIsBetter(
                "AUC, whole file", mean(whole, Ranking::auc), lookUp.auc(), "look-up of HS6 and mass", "AUC"));
        figures.add(Figure.moreIsBetter(
                "P@10 %, whole file",
                mean(whole, Ranking::precisionAt10), lookUp.precisionAt10(), "look-up of HS6 and mass", "share"));
        if (!strict.isEmpty()) {
            List<Ranking> hard = rankings(models, strict);
            row("  STRICT, " + strict.size() + " rows", hard);
            figures.add(Figure.moreIsBetter("AUC, STRICT", mean(hard, Ranking::auc), 0.5, "chance", "AUC"));
            figures.add(Figure.moreIsBetter(
                    "P@10 %, STRICT",
                    mean(hard, Ranking::precisionAt10),
                    (double) hard.getFirst().wrong() / strict.size(),
                    "chance",
                    "share"));
        }
        return figures;
    }

    private static List<Ranking> rankings(List<RiskModel> models, List<ExaminedCase> cases) {
        return models.stream()
                .map(model -> rank(cases, good -> model.score(good).probability()))
                .toList();
    }

    private static Ranking rank(List<ExaminedCase> cases, ToDoubleFunction<Case> score) {
        return Ranking.of(cases.stream()
                .map(each -> new Ranking.Scored(score.applyAsDouble(each.good()), each.wrong()))
                .toList());
    }

    /** The share of wrong goods among those of the same HS6 and mass; among all where there is none. */
    private static ToDoubleFunction<Case> lookUp(List<ExaminedCase> history) {
        Map<String, int[]> found = new HashMap<>();
        int wrong = 0;
        for (ExaminedCase each : history) {
            int[] counts = found.computeIfAbsent(byMass(each.good()), key -> new int[2]);
            counts[0]++;
            counts[1] += each.wrong() ? 1 : 0;
            wrong += each.wrong() ? 1 : 0;
        }
        double share = (double) wrong / history.size();
        return good -> {
            int[] counts = found.get(byMass(good));
            return counts == null ? share : (double) counts[1] / counts[0];
        };
    }

    /** The rows whose HS6 was never seen with this mass nor with this price. */
    private static List<ExaminedCase> strict(List<ExaminedCase> history, List<ExaminedCase> later) {
        Set<String> seen = new HashSet<>();
        for (ExaminedCase each : history) {
            seen.add(byMass(each.good()));
            seen.add(byPrice(each.good()));
        }
        return later.stream()
                .filter(each -> !seen.contains(byMass(each.good())) && !seen.contains(byPrice(each.good())))
                .toList();
    }

    private static String byMass(Case good) {
        return good.hs6() + " kg " + good.netMassKg();
    }

    private static String byPrice(Case good) {
        return good.hs6() + " for " + good.price();
    }

    private void row(String name, List<Ranking> rankings) {
        say(ROW.formatted(
                name,
                shown(rankings, Ranking::auc),
                shown(rankings, Ranking::precisionAt1),
                shown(rankings, Ranking::precisionAt5),
                shown(rankings, Ranking::precisionAt10)));
    }

    private static String shown(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
        double mean = mean(rankings, measure);
        if (rankings.size() == 1) {
            return String.format(Locale.ROOT, "%.4f", mean);
        }
        double squares = rankings.stream()
                .mapToDouble(each -> Math.pow(measure.applyAsDouble(each) - mean, 2))
                .sum();
        return String.format(Locale.ROOT, "%.4f ±%.4f", mean, Math.sqrt(squares / (rankings.size() - 1)));
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
        return rankings.stream().mapToDouble(measure).average().orElseThrow();
    }
}
