package corridor.tracking.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Many trees, each grown from some of the visits and asked together: the mean of their distributions (N. Meinshausen, Quantile
 * Regression Forests, JMLR 7, 2006; with values that are only known to be larger, H. Ishwaran et al., Random Survival Forests,
 * Annals of Applied Statistics 2, 2008). The same moments grow the same forest.
 */
record Forest(Grid grid, List<Tree> trees) {
    private static final int TREES = 24;
    private static final double VISITS_TAKEN = 0.6;
    private static final int FEWEST = 30;
    private static final int MOST_ENDS = 1_200;

    /**
     * @param visits a number for each row's visit
     * @param progress told how far it is, from 0 to 1; may throw to end it
     */
    static Forest grow(Samples samples, int[] visits, long seed, DoubleConsumer progress) {
        int fewest = Math.max(FEWEST, samples.size() / MOST_ENDS);
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < TREES; t++) {
            progress.accept((double) t / TREES);
            int[] rows = new int[samples.size()];
            int size = 0;
            for (int row = 0; row < rows.length; row++) {
                if (chance(seed, t, visits[row]) < VISITS_TAKEN) {
                    rows[size++] = row;
                }
            }
            trees.add(Growing.grow(samples, Arrays.copyOf(rows, size), fewest, seed * TREES + t));
        }
        return new Forest(samples.grid(), List.copyOf(trees));
    }

    /** One that asks nothing: the distribution of all. */
    static Forest plain(Samples samples) {
        int[] rows = IntStream.range(0, samples.size()).toArray();
        return new Forest(samples.grid(), List.of(Growing.grow(samples, rows, samples.size(), 0)));
    }

    double[] shares(float[] traits) {
        double[] shares = new double[grid.size()];
        for (Tree tree : trees) {
            float[] end = tree.shares()[tree.end(traits)];
            for (int k = 0; k < shares.length; k++) {
                shares[k] += end[k];
            }
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= trees.size();
        }
        return shares;
    }

    /** How many moments like this one were learned from, in the mean of the trees. */
    long alike(float[] traits) {
        return Math.round(trees.stream()
                .mapToInt(tree -> tree.count()[tree.end(traits)])
                .average()
                .orElse(0));
    }

    double median() {
        return trees.stream().mapToDouble(tree -> tree.median()[0]).average().orElse(0);
    }

    /**
     * By how much each trait moved the median, in the mean of the trees: with {@link #median} they add up to the mean of the
     * medians at the ends (A. Saabas, Interpreting random forests, 2014).
     */
    double[] moved(float[] traits) {
        double[] moved = new double[Trait.COUNT];
        for (Tree tree : trees) {
            int node = 0;
            while (!tree.isEnd(node)) {
                int next = tree.next(node, traits);
                moved[tree.trait()[node]] += (tree.median()[next] - tree.median()[node]) / trees.size();
                node = next;
            }
        }
        return moved;
    }

    /** Between 0 and 1, always the same for the same visit and tree (the mixing of SplitMix64). */
    private static double chance(long seed, int tree, int visit) {
        long z = seed * 31 + tree * 0x9E3779B97F4A7C15L + visit * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
