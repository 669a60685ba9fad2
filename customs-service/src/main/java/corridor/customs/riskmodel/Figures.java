package corridor.customs.riskmodel;

import corridor.customs.targeting.Ranking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How well declarations were ranked, each figure with its standard error. */
@Schema(name = "RiskModelFigures")
public record Figures(
        @Schema(description = "chance that a wrong declaration stands before a right one")
        Estimate auc,

        @Schema(description = "share of wrong ones among the first hundredth")
        Estimate precisionAt1,

        Estimate precisionAt5,
        Estimate precisionAt10) {

    /** A figure. The standard error is that of 200 bootstrap samples (Efron 1979). */
    @Schema(name = "RiskModelEstimate")
    public record Estimate(double value, double standardError) {}

    private static final int SAMPLES = 200;
    private static final List<ToDoubleFunction<Ranking>> ALL =
            List.of(Ranking::auc, Ranking::precisionAt1, Ranking::precisionAt5, Ranking::precisionAt10);

    static Figures of(List<Ranking.Scored> scored, long seed) {
        return difference(scored, null, seed);
    }

    /** One ranking less another of the same declarations, in the same order; from the same samples, as they go together. */
    static Figures difference(List<Ranking.Scored> one, List<Ranking.Scored> other, long seed) {
        double[] value = values(one, other);
        double[] sum = new double[ALL.size()];
        double[] squares = new double[ALL.size()];
        int counted = 0;
        Random random = new Random(seed);
        for (int s = 0; s < SAMPLES; s++) {
            int[] drawn = random.ints(one.size(), 0, one.size()).toArray();
            double[] sample = values(some(one, drawn), other == null ? null : some(other, drawn));
            if (Double.isNaN(sample[0])) {
                continue; // all alike: there is nothing to rank
            }
            counted++;
            for (int f = 0; f < sum.length; f++) {
                sum[f] += sample[f];
                squares[f] += sample[f] * sample[f];
            }
        }
        Estimate[] estimates = new Estimate[ALL.size()];
        for (int f = 0; f < estimates.length; f++) {
            double mean = counted == 0 ? 0 : sum[f] / counted;
            double variance = counted < 2 ? 0 : (squares[f] - counted * mean * mean) / (counted - 1);
            estimates[f] = new Estimate(rounded(value[f]), rounded(Math.sqrt(Math.max(0, variance))));
        }
        return new Figures(estimates[0], estimates[1], estimates[2], estimates[3]);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static double[] values(List<Ranking.Scored> one, List<Ranking.Scored> other) {
        Ranking ranking = Ranking.of(one);
        Ranking less = other == null ? null : Ranking.of(other);
        return ALL.stream()
                .mapToDouble(figure -> figure.applyAsDouble(ranking) - (less == null ? 0 : figure.applyAsDouble(less)))
                .toArray();
    }

    private static List<Ranking.Scored> some(List<Ranking.Scored> all, int[] drawn) {
        List<Ranking.Scored> some = new ArrayList<>(drawn.length);
        for (int i : drawn) {
            some.add(all.get(i));
        }
        return some;
    }
}
