package corridor.customs.targeting;

import java.util.Arrays;
import java.util.Random;

/** Trees being grown one upon another: what the rows' log odds have come to, and the next tree that corrects them. */
final class Boosting {
    private static final double RATE = 0.03;
    private static final double ROW_SHARE = 0.7;
    private static final double FEATURE_SHARE = 0.3;

    private final Bins bins;
    private final double[][] table;
    private final double[] wrong;
    private final int[] learned;
    private final Random random;
    private final double[] odds;
    private final double[] gradient;
    private final double[] hessian;

    /**
     * @param start log odds to begin with
     * @param wrong 0 or 1
     * @param learned rows that trees are grown on; the odds of the others follow
     */
    Boosting(Bins bins, double[][] table, double[] start, double[] wrong, int[] learned, long seed) {
        this.bins = bins;
        this.table = table;
        this.wrong = wrong;
        this.learned = learned;
        this.random = new Random(seed);
        this.odds = start.clone();
        this.gradient = new double[odds.length];
        this.hessian = new double[odds.length];
    }

    Tree next() {
        for (int i : learned) {
            double p = 1 / (1 + StrictMath.exp(-odds[i]));
            gradient[i] = p - wrong[i];
            hessian[i] = p * (1 - p);
        }
        int[] rows = Arrays.stream(some(learned.length, ROW_SHARE))
                .map(i -> learned[i])
                .toArray();
        Tree tree = new Growing(bins, gradient, hessian, some(bins.features, FEATURE_SHARE), RATE).grow(rows);
        for (int i = 0; i < odds.length; i++) {
            odds[i] += tree.answer(table[i]);
        }
        return tree;
    }

    double odds(int row) {
        return odds[row];
    }

    private int[] some(int of, double share) {
        int[] picked = new int[of];
        int size = 0;
        for (int i = 0; i < of; i++) {
            if (random.nextDouble() < share) {
                picked[size++] = i;
            }
        }
        return size == 0 && of > 0 ? new int[] {random.nextInt(of)} : Arrays.copyOf(picked, size);
    }
}
