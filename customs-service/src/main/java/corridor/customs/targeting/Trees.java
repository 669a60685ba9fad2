package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradient-boosted trees for yes and no (Friedman 2001), begun where the additive part ends: they add to its log odds what
 * takes several features at once. Several bags of trees, each grown on a part of rows and features, are averaged.
 */
record Trees(List<Tree> all, int bags) {
    /**
     * @param start log odds to begin with
     * @param wrong 0 or 1
     * @param rounds trees in each bag
     */
    static Trees grow(double[][] table, double[] start, double[] wrong, int bags, int rounds, long seed) {
        Bins bins = new Bins(table);
        int[] rows = IntStream.range(0, start.length).toArray();
        List<Tree> all = new ArrayList<>();
        for (int bag = 0; bag < bags; bag++) {
            Boosting boosting = new Boosting(bins, table, start, wrong, rows, seed * 31 + bag);
            for (int round = 0; round < rounds; round++) {
                all.add(boosting.next());
            }
        }
        return new Trees(List.copyOf(all), bags);
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
