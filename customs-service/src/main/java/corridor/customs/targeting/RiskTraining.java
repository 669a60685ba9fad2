package corridor.customs.targeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleConsumer;

/**
 * Trains a model. The same goods lodged again count once, or the model would learn to remember rather than to target. The
 * trees are grown on effects that were fitted without the case in question and all that share its code and mass or price, so
 * that what they build upon is as uncertain as it will be with goods never seen before.
 */
public final class RiskTraining {
    private static final int FOLDS = 5;
    private static final int BAGS = 3;
    private static final int ROUNDS = 40;

    private RiskTraining() {}

    /**
     * @param history examined goods, all examined before any that will be scored
     * @param seed decides folds and bags
     * @param progress told how far it is, from 0 to 1; may throw to end it
     */
    public static RiskModel train(List<ExaminedCase> history, long seed, DoubleConsumer progress) {
        if (history.stream().map(ExaminedCase::wrong).distinct().count() < 2) {
            throw new IllegalArgumentException("there is nothing to learn from goods that were all found alike");
        }
        List<ExaminedCase> once = once(history);
        List<Traits> cases = once.stream().map(each -> Traits.of(each.good())).toList();
        double[] wrong = once.stream().mapToDouble(each -> each.wrong() ? 1 : 0).toArray();
        int[] fold = folds(once.stream().map(ExaminedCase::good).toList(), seed);

        double[] start = new double[wrong.length];
        for (int f = 0; f < FOLDS; f++) {
            progress.accept(f / (FOLDS + 2.0));
            startOf(f, fold, cases, wrong, start);
        }
        progress.accept(FOLDS / (FOLDS + 2.0));
        Effects effects = Effects.fit(cases, wrong);
        Habits habits = Habits.of(cases);
        progress.accept((FOLDS + 1) / (FOLDS + 2.0));
        double[][] table = cases.stream().map(habits::features).toArray(double[][]::new);
        Trees trees = Trees.grow(table, start, wrong, BAGS, ROUNDS, seed);
        progress.accept(1);
        return new RiskModel(effects, habits, trees, Memory.of(history));
    }

    private static void startOf(int one, int[] fold, List<Traits> cases, double[] wrong, double[] start) {
        List<Traits> others = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != one) {
                others.add(cases.get(i));
                found.add(wrong[i]);
            }
        }
        if (others.isEmpty()) {
            return;
        }
        Effects effects = Effects.fit(
                others, found.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == one) {
                start[i] = effects.logOdds(effects.added(cases.get(i)));
            }
        }
    }

    /** Each good once, as the majority of its examinations found it. */
    private static List<ExaminedCase> once(List<ExaminedCase> history) {
        Map<String, List<ExaminedCase>> twins = new LinkedHashMap<>();
        for (ExaminedCase each : history) {
            twins.computeIfAbsent(each.good().twinKey(), key -> new ArrayList<>())
                    .add(each);
        }
        return twins.values().stream()
                .map(group -> new ExaminedCase(
                        group.getFirst().good(),
                        2 * group.stream().filter(ExaminedCase::wrong).count() >= group.size()))
                .toList();
    }

    private static int[] folds(List<Case> cases, long seed) {
        int[] group = Memory.groups(cases);
        int[] drawn = new Random(seed).ints(cases.size(), 0, FOLDS).toArray();
        int[] fold = new int[group.length];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = drawn[group[i]];
        }
        return fold;
    }
}
