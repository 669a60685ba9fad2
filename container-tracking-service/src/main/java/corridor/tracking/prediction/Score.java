package corridor.tracking.prediction;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How good predictions were, beside what one would say who knows only the occasion. Losses are in hours.
 *
 * @param moments that were predicted and came about
 * @param pinball mean over the levels of the quantile loss (R. Koenker and G. Bassett, Regression Quantiles, Econometrica 46, 1978)
 * @param medianError mean absolute error of the median
 * @param within50 share of what came between the quantiles of 25 and 75 percent; the other two likewise
 */
public record Score(
        int moments,
        double pinball,
        double usualPinball,
        double medianError,
        double usualMedianError,
        double within50,
        double within80,
        double within90) {
    static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
    private static final int MEDIAN = 3;

    /** One prediction and what came of it; times in hours after any common beginning. */
    public record Case(double[] said, double[] usual, double came) {}

    /** A quantile that the forest did not reach counts as the last time at which anything was ever seen. */
    public static Score of(Predictor predictor, List<Moment> moments) {
        return of(cases(predictor, moments));
    }

    /** What a predictor would have said at moments that are over; those that have not ended are left out. */
    public static List<Case> cases(Predictor predictor, List<Moment> moments) {
        return moments.stream()
                .filter(Moment::hasEnded)
                .map(each -> caseOf(predictor, each))
                .toList();
    }

    private static Case caseOf(Predictor predictor, Moment moment) {
        Instant now = asked(predictor.quantity(), moment);
        Predictor.Outlook outlook = predictor.outlook(moment, now);
        return new Case(
                hours(moment, (p, any) -> outlook.quantile(p), predictor),
                hours(moment, (p, any) -> predictor.usually(moment, now, p), predictor),
                Moment.hours(moment.at(), moment.ended()));
    }

    /** What is announced is asked about well before, all else at the moment itself. */
    static Instant asked(Quantity quantity, Moment moment) {
        return quantity.isAnnounced() ? moment.at().minus(java.time.Duration.ofDays(7)) : moment.at();
    }

    private static double[] hours(Moment moment, BiFunction<Double, Moment, Instant> quantile, Predictor predictor) {
        double[] hours = new double[LEVELS.length];
        float[] grid = predictor.forest().grid().points();
        for (int k = 0; k < hours.length; k++) {
            Instant then = quantile.apply(LEVELS[k], moment);
            hours[k] = then == null ? grid[grid.length - 1] : Moment.hours(moment.at(), then);
        }
        return hours;
    }

    public static Score of(List<Case> cases) {
        int n = cases.size();
        double[] sums = new double[4];
        int[] within = new int[3];
        for (Case each : cases) {
            sums[0] += pinball(each.said(), each.came());
            sums[1] += pinball(each.usual(), each.came());
            sums[2] += Math.abs(each.came() - each.said()[MEDIAN]);
            sums[3] += Math.abs(each.came() - each.usual()[MEDIAN]);
            within[0] += isWithin(each, 2);
            within[1] += isWithin(each, 1);
            within[2] += isWithin(each, 0);
        }
        return new Score(
                n,
                sums[0] / n,
                sums[1] / n,
                sums[2] / n,
                sums[3] / n,
                (double) within[0] / n,
                (double) within[1] / n,
                (double) within[2] / n);
    }

    private static int isWithin(Case each, int outer) {
        return each.came() >= each.said()[outer] && each.came() <= each.said()[LEVELS.length - 1 - outer] ? 1 : 0;
    }

    private static double pinball(double[] said, double came) {
        double sum = 0;
        for (int k = 0; k < LEVELS.length; k++) {
            double over = came - said[k];
            sum += Math.max(LEVELS[k] * over, (LEVELS[k] - 1) * over);
        }
        return sum / LEVELS.length;
    }
}
