package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Gradient-boosted trees for yes and no (Friedman 2001), begun where the additive part ends: they add to its log odds what
 * takes several features at once. Several bags of trees, each grown on a part of rows and features, are averaged.
 */
record Trees(List<Tree> all, int bags) {
    private static final double RATE = 0.03;
    private static final double ROW_SHARE = 0.7;
    private static final double FEATURE_SHARE = 0.3;

    /**
     * @param start log odds to begin with
     * @param wrong 0 or 1
     * @param rounds trees in each bag
     */
    static Trees grow(double[][] table, double[] start, double[] wrong, int bags, int rounds, long seed) {
        Bins bins = new Bins(table);
        List<Tree> all = new ArrayList<>();
        for (int bag = 0; bag < bags; bag++) {
            Random random = new Random(seed * 31 + bag);
            double[] odds = start.clone();
            double[] gradient = new double[odds.length];
            double[] hessian = new double[odds.length];
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < odds.length; i++) {
                    double p = 1 / (1 + StrictMath.exp(-odds[i]));
                    gradient[i] = p - wrong[i];
                    hessian[i] = p * (1 - p);
                }
                int[] rows = some(odds.length, ROW_SHARE, random);
                int[] features = some(bins.features, FEATURE_SHARE, random);
                Tree tree = new Growing(bins, gradient, hessian, features, RATE).grow(rows);
                for (int i = 0; i < odds.length; i++) {
                    odds[i] += tree.answer(table[i]);
                }
                all.add(tree);
            }
        }
        return new Trees(List.copyOf(all), bags);
    }

    private static int[] some(int of, double share, Random random) {
        int[] picked = new int[of];
        int size = 0;
        for (int i = 0; i < of; i++) {
            if (random.nextDouble() < share) {
                picked[size++] = i;
            }
        }
        return size == 0 ? new int[] {random.nextInt(of)} : Arrays.copyOf(picked, size);
    }

    /** Adds what each feature contributes in log odds to {@code parts}, and returns what none of them does. */
    double explain(double[] features, double[] parts) {
        double[] sums = new double[parts.length];
        double own = 0;
        for (Tree tree : all) {
            own += tree.explain(features, sums);
        }
        for (int f = 0; f < parts.length; f++) {
            parts[f] += sums[f] / bags;
        }
        return own / bags;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(bags);
        out.writeInt(all.size());
        for (Tree tree : all) {
            tree.write(out);
        }
    }

    static Trees read(DataInputStream in) throws IOException {
        int bags = in.readInt();
        int size = in.readInt();
        List<Tree> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(Tree.read(in));
        }
        return new Trees(List.copyOf(all), bags);
    }
}
