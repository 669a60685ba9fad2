package corridor.benchmarks.prediction;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.tracking.prediction.Learning;
import corridor.tracking.prediction.Moment;
import corridor.tracking.prediction.Moments;
import corridor.tracking.prediction.PortVisit;
import corridor.tracking.prediction.Predictor;
import corridor.tracking.prediction.Quantity;
import corridor.tracking.prediction.Score;
import corridor.tracking.prediction.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Learns from the first months of a drawn port and predicts the weeks after, in which it learns anew every fortnight and lets
 * its levels follow every day; the service does so every day and every hour. The peer knows the quantiles of the past on the
 * same occasion.
 */
@Command(name = "prediction", description = "When boxes leave and arrive, beside the usual time on the same occasion.")
public final class PredictionBenchmark extends Benchmark {
    private static final String ROW = "%-12s %-13s %8s %9s %9s %9s %7s %7s %7s";
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_AFTER = 75;

    @Option(names = "--seeds", defaultValue = "3", description = "How many; default ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "101",
            description = "Default ${DEFAULT-VALUE}: nothing was tuned on those from 101 on.")
    private long firstSeed;

    @Option(names = "--days", defaultValue = "150", description = "Learned from first; default ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--fortnights", defaultValue = "2", description = "Predicted; default ${DEFAULT-VALUE}.")
    private int fortnights;

    @Option(
            names = "--follows",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Let levels follow each day what came of late, as the service does; else only learning does.")
    private boolean follows;

    @Option(names = "--families", split = ",", description = "All if not said.")
    private List<Family> families = List.of(Family.values());

    @Option(names = "--visits", defaultValue = "200000", description = "For the time of learning; 0 for not.")
    private int visits;

    @Override
    protected List<Figure> run() {
        List<Figure> figures = new ArrayList<>();
        say("mean over " + seeds + " seeds; errors as shares of the peer's, and what lay within the bands");
        say(ROW.formatted("port", "quantity", "moments", "pinball", "error", "hours", "50 %", "80 %", "90 %"));
        for (Family family : families) {
            List<Map<Quantity, Score>> bySeed = new ArrayList<>();
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                bySeed.add(scores(family, seed));
            }
            for (Quantity quantity : Quantity.values()) {
                figures.addAll(figures(
                        family,
                        quantity,
                        bySeed.stream().map(each -> each.get(quantity)).toList()));
            }
        }
        if (visits > 0) {
            figures.addAll(speed());
        }
        return figures;
    }

    private List<Figure> figures(Family family, Quantity quantity, List<Score> scores) {
        double pinball = mean(scores, Score::pinball) / mean(scores, Score::usualPinball);
        double error = mean(scores, Score::medianError) / mean(scores, Score::usualMedianError);
        say(ROW.formatted(
                family,
                quantity,
                Math.round(mean(scores, Score::moments)),
                shown(pinball),
                shown(error),
                shown(mean(scores, Score::medianError)),
                shown(mean(scores, Score::within50)),
                shown(mean(scores, Score::within80)),
                shown(mean(scores, Score::within90))));
        String name = family + " " + quantity;
        return List.of(
                Figure.lessIsBetter(
                        name + " pinball",
                        mean(scores, Score::pinball),
                        mean(scores, Score::usualPinball),
                        "usual on the occasion",
                        "h"),
                Figure.lessIsBetter(
                        name + " median error",
                        mean(scores, Score::medianError),
                        mean(scores, Score::usualMedianError),
                        "usual on the occasion",
                        "h"),
                Figure.without(name + " within 80 %", mean(scores, Score::within80), "0.8 is right", "share"));
    }

    private Map<Quantity, Score> scores(Family family, long seed) {
        List<PortVisit> all = new DrawnPort(family, seed).visits(days + fortnights * 14 + DAYS_AFTER, family.perDay);
        Instant end = DrawnPort.START.plus(Duration.ofDays(days + fortnights * 14L + DAYS_AFTER));
        Moments moments = new Moments(Tempo.of(all), DrawnPort.ZONE);
        Map<Quantity, Score> scores = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            List<Moment> later = moments.of(quantity, all, end);
            List<Score.Case> cases = new ArrayList<>();
            for (int f = 0; f < fortnights; f++) {
                Instant now = DrawnPort.START.plus(Duration.ofDays(days)).plus(FORTNIGHT.multipliedBy(f));
                Predictor predictor = learn(quantity, moments, all, now).orElseThrow();
                for (Instant day = now; day.isBefore(now.plus(FORTNIGHT)); day = day.plus(DAY)) {
                    Instant from = day;
                    cases.addAll(Score.cases(
                            follows ? following(predictor, moments, all, day) : predictor,
                            later.stream()
                                    .filter(each -> each.at().isAfter(from)
                                            && !each.at().isAfter(from.plus(DAY)))
                                    .toList()));
                }
            }
            scores.put(quantity, Score.of(cases));
        }
        return scores;
    }

    /** As the service does it every hour. */
    private static Predictor following(Predictor predictor, Moments moments, List<PortVisit> all, Instant now) {
        Instant from = now.minus(Duration.ofDays(60));
        List<PortVisit> recent = all.stream()
                .filter(visit -> DrawnPort.begin(visit).isAfter(predictor.until())
                        && DrawnPort.begin(visit).isBefore(now))
                .toList();
        return Learning.recalibrated(
                predictor,
                moments.of(predictor.quantity(), recent, now).stream()
                        .filter(each -> each.at().isAfter(from))
                        .toList());
    }

    private static Optional<Predictor> learn(Quantity quantity, Moments moments, List<PortVisit> all, Instant now) {
        List<PortVisit> begun = all.stream()
                .filter(visit -> DrawnPort.begin(visit).isBefore(now))
                .toList();
        return Learning.learn(quantity, moments.of(quantity, begun, now), DrawnPort.ZONE, far -> {})
                .map(Learning.Learned::predictor);
    }

    private List<Figure> speed() {
        int perDay = 300;
        int span = visits / perDay;
        List<PortVisit> all = new DrawnPort(Family.STEADY, 99).visits(span, perDay);
        List<PortVisit> some = all.subList(0, Math.min(all.size(), visits));
        Instant now = DrawnPort.begin(some.getLast());
        Moments moments = new Moments(Tempo.of(some), DrawnPort.ZONE);
        long begin = System.nanoTime();
        Map<Quantity, Predictor> predictors = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            learn(quantity, moments, some, now).ifPresent(learned -> predictors.put(quantity, learned));
        }
        double learned = (System.nanoTime() - begin) / 1e9;
        List<Moment> asked = moments.of(Quantity.GATE_OUT, some.subList(0, Math.min(4_000, some.size())), now);
        long first = System.nanoTime();
        Score.of(predictors.get(Quantity.GATE_OUT), asked);
        double each = (System.nanoTime() - first) / 1e3 / asked.size();
        return List.of(
                Figure.without("learning all, " + some.size() + " visits", learned, "no peer", "s"),
                Figure.without("one prediction with its peer's", each, "no peer", "us"));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> measure) {
        return scores.stream().mapToDouble(measure).average().orElseThrow();
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
