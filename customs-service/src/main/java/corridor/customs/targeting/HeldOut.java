package corridor.customs.targeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * What goods tell that were held out, a fold at a time: how much to believe the effects, and how many trees to grow upon them.
 * Measured by the log loss of each good (the binomial deviance, halved), for which no good's own outcome was used.
 */
final class HeldOut {
    private static final double STEP = 4;
    private static final double WIDEST = 64;
    private static final int NEWTON = 20;
    private static final int ROUNDS_AT_ONCE = 10;
    private static final int USUAL_ROUNDS = 40;
    private static final int PATIENCE = 6;
    private static final int MOST_ROUNDS = 400;

    private final List<Traits> cases;
    private final double[] wrong;
    private final int[] fold;
    private final int folds;

    HeldOut(List<Traits> cases, double[] wrong, int[] fold, int folds) {
        this.cases = cases;
        this.wrong = wrong;
        this.fold = fold;
        this.folds = folds;
    }

    /**
     * How the effects do with goods held out.
     *
     * @param scale of the variance they are expected to take
     * @param slope by which their log odds have to be stretched or flattened
     * @param odds of each good, stretched, without its own outcome
     * @param loss of each good
     */
    record Start(double scale, double slope, double[] odds, double[] loss) {}

    /** The usual scale, unless goods held out clearly want the effects to be stronger or weaker. */
    Start start(DoubleConsumer progress) {
        Start usual = at(1);
        progress.accept(0.3);
        Start stronger = furthest(usual, STEP);
        progress.accept(0.7);
        Start best = stronger.scale() == usual.scale() ? furthest(usual, 1 / STEP) : stronger;
        progress.accept(1);
        return best;
    }

    private Start furthest(Start from, double step) {
        Start best = from;
        for (double scale = step; scale <= WIDEST && scale >= 1 / WIDEST; scale *= step) {
            Start next = at(scale);
            if (!clearlyLess(next.loss(), best.loss())) {
                break;
            }
            best = next;
        }
        return best;
    }

    private Start at(double scale) {
        double[] odds = new double[wrong.length];
        double base = 0;
        for (int f = 0; f < folds; f++) {
            List<Traits> others = new ArrayList<>();
            int[] rows = rows(f, false);
            for (int row : rows) {
                others.add(cases.get(row));
            }
            if (others.isEmpty()) {
                continue;
            }
            Effects effects = Effects.fit(
                    others, Arrays.stream(rows).mapToDouble(row -> wrong[row]).toArray(), scale);
            base = effects.base();
            for (int row : rows(f, true)) {
                odds[row] = effects.logOdds(effects.added(cases.get(row)));
            }
        }
        double slope = slope(odds, base);
        double[] loss = new double[odds.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = base + slope * (odds[i] - base);
            loss[i] = loss(odds[i], wrong[i]);
        }
        return new Start(scale, slope, odds, loss);
    }

    /** Logistic regression with nothing but a slope, by Newton's steps; never below 0. */
    private double slope(double[] odds, double base) {
        double slope = 1;
        for (int step = 0; step < NEWTON; step++) {
            double gradient = 0;
            double curve = 1e-9;
            for (int i = 0; i < odds.length; i++) {
                double x = odds[i] - base;
                double p = 1 / (1 + StrictMath.exp(-(base + slope * x)));
                gradient += (wrong[i] - p) * x;
                curve += p * (1 - p) * x * x;
            }
            slope = Math.min(3, Math.max(0, slope + gradient / curve));
        }
        return slope;
    }

    /**
     * The usual number of rounds, unless goods held out clearly want more. Not fewer: the first trees still put goods into a better
     * order where the loss gains no more.
     */
    int rounds(double[][] table, double[] start, long seed) {
        Bins bins = new Bins(table);
        List<Boosting> boostings = IntStream.range(0, folds)
                .mapToObj(f -> new Boosting(bins, table, start, wrong, rows(f, false), seed * 31 - 1 - f))
                .toList();
        int best = 0;
        double[] least = losses(boostings);
        double[] usual = least;
        for (int round = ROUNDS_AT_ONCE; round <= MOST_ROUNDS; round += ROUNDS_AT_ONCE) {
            boostings.forEach(boosting -> IntStream.range(0, ROUNDS_AT_ONCE).forEach(each -> boosting.next()));
            double[] loss = losses(boostings);
            if (sum(loss) < sum(least)) {
                least = loss;
                best = round;
            }
            if (round == USUAL_ROUNDS) {
                usual = loss;
            }
            if (round >= Math.max(best + PATIENCE * ROUNDS_AT_ONCE, USUAL_ROUNDS)) {
                break;
            }
        }
        return best > USUAL_ROUNDS && clearlyLess(least, usual) ? best : USUAL_ROUNDS;
    }

    private double[] losses(List<Boosting> boostings) {
        return IntStream.range(0, wrong.length)
                .mapToDouble(i -> loss(boostings.get(fold[i]).odds(i), wrong[i]))
                .toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum;
    }

    /** By more than one standard error of the difference, good by good. */
    static boolean clearlyLess(double[] one, double[] other) {
        double gain = 0;
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double each = other[i] - one[i];
            gain += each;
            squares += each * each;
        }
        return gain > Math.sqrt(Math.max(0, squares - gain * gain / one.length));
    }

    private static double loss(double odds, double wrong) {
        return StrictMath.log1p(StrictMath.exp(wrong > 0 ? -odds : odds));
    }

    private int[] rows(int of, boolean held) {
        return IntStream.range(0, fold.length)
                .filter(i -> (fold[i] == of) == held)
                .toArray();
    }
}
