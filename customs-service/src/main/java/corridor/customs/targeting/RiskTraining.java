package corridor.customs.targeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleConsumer;

/**
 * Trains a model. The same goods lodged again count once, or the model would learn to remember rather than to target. How far
 * effects are believed and how many trees are grown is read off goods held out: a fold leaves out a case together with all that
 * share its code and mass or price, so that what is measured, and what the trees build upon, is as uncertain as it will be with
 * goods never seen before.
 */
public final class RiskTraining {
    private static final int FOLDS = 5;
    private static final int BAGS = 3;

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

        HeldOut heldOut = new HeldOut(cases, wrong, fold, FOLDS);
        HeldOut.Start start = heldOut.start(done -> progress.accept(0.6 * done));
        Effects effects = Effects.fit(cases, wrong, start.scale()).steeper(start.slope());
        Habits habits = Habits.of(cases);
        double[][] table = cases.stream().map(habits::features).toArray(double[][]::new);
        progress.accept(0.7);
        int rounds = heldOut.rounds(table, start.odds(), seed);
        progress.accept(0.9);
        Trees trees = Trees.grow(table, start.odds(), wrong, BAGS, rounds, seed);
        progress.accept(1);
        return new RiskModel(effects, habits, trees, Memory.of(history, expected(history, once, start.odds())));
    }

    /** What was expected of each case of history without its own outcome, nor that of the same goods. */
    private static double[] expected(List<ExaminedCase> history, List<ExaminedCase> once, double[] odds) {
        Map<String, Double> expected = new HashMap<>();
        for (int i = 0; i < odds.length; i++) {
            expected.put(once.get(i).good().twinKey(), 1 / (1 + StrictMath.exp(-odds[i])));
        }
        return history.stream()
                .mapToDouble(each -> expected.get(each.good().twinKey()))
                .toArray();
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
