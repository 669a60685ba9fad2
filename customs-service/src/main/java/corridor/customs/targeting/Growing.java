package corridor.customs.targeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows one tree on gradients, always splitting the leaf that gains most (as in LightGBM; Ke et al. 2017). */
final class Growing {
    private static final int LEAVES = 7;
    private static final int SMALLEST_LEAF = 40;
    private static final double SHRINK = 10;

    private final Bins bins;
    private final double[] gradient;
    private final double[] hessian;
    private final int[] features;
    private final double rate;

    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> threshold = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();

    /** @param rate how much of its step the tree takes */
    Growing(Bins bins, double[] gradient, double[] hessian, int[] features, double rate) {
        this.bins = bins;
        this.gradient = gradient;
        this.hessian = hessian;
        this.features = features;
        this.rate = rate;
    }

    private record Leaf(int node, int[] rows, double g, double h, Split best) {}

    private record Split(int feature, int bin, double gain) {}

    Tree grow(int[] rows) {
        List<Leaf> leaves = new ArrayList<>(List.of(leaf(rows)));
        while (leaves.size() < LEAVES) {
            Leaf best = null;
            for (Leaf each : leaves) {
                if (each.best() != null
                        && (best == null || each.best().gain() > best.best().gain())) {
                    best = each;
                }
            }
            if (best == null) {
                break;
            }
            leaves.remove(best);
            split(best, leaves);
        }
        return new Tree(
                feature.stream().mapToInt(Integer::intValue).toArray(),
                threshold.stream().mapToDouble(Double::doubleValue).toArray(),
                left.stream().mapToInt(Integer::intValue).toArray(),
                right.stream().mapToInt(Integer::intValue).toArray(),
                value.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void split(Leaf leaf, List<Leaf> leaves) {
        Split split = leaf.best();
        byte[] bin = bins.bin[split.feature()];
        int[] low = Arrays.stream(leaf.rows())
                .filter(row -> bin[row] <= split.bin())
                .toArray();
        int[] high =
                Arrays.stream(leaf.rows()).filter(row -> bin[row] > split.bin()).toArray();
        Leaf first = leaf(low);
        Leaf second = leaf(high);
        feature.set(leaf.node(), split.feature());
        double bound = split.bin() == 0 ? Double.NEGATIVE_INFINITY : bins.upTo[split.feature()][split.bin() - 1];
        threshold.set(leaf.node(), bound);
        left.set(leaf.node(), first.node());
        right.set(leaf.node(), second.node());
        leaves.add(first);
        leaves.add(second);
    }

    private Leaf leaf(int[] rows) {
        double g = 0;
        double h = 0;
        for (int row : rows) {
            g += gradient[row];
            h += hessian[row];
        }
        feature.add(0);
        threshold.add(0.0);
        left.add(0);
        right.add(0);
        value.add(-rate * g / (h + SHRINK));
        return new Leaf(value.size() - 1, rows, g, h, best(rows, g, h));
    }

    private Split best(int[] rows, double g, double h) {
        Split best = null;
        double whole = g * g / (h + SHRINK);
        double[] sumG = new double[Bins.MOST];
        double[] sumH = new double[Bins.MOST];
        int[] count = new int[Bins.MOST];
        for (int f : features) {
            Arrays.fill(sumG, 0);
            Arrays.fill(sumH, 0);
            Arrays.fill(count, 0);
            byte[] bin = bins.bin[f];
            for (int row : rows) {
                sumG[bin[row]] += gradient[row];
                sumH[bin[row]] += hessian[row];
                count[bin[row]]++;
            }
            double lowG = 0;
            double lowH = 0;
            int low = 0;
            for (int b = 0; b < bins.upTo[f].length; b++) {
                lowG += sumG[b];
                lowH += sumH[b];
                low += count[b];
                if (low < SMALLEST_LEAF || rows.length - low < SMALLEST_LEAF) {
                    continue;
                }
                double highG = g - lowG;
                double gain = lowG * lowG / (lowH + SHRINK) + highG * highG / (h - lowH + SHRINK) - whole;
                if (gain > 1e-9 && (best == null || gain > best.gain())) {
                    best = new Split(f, b, gain);
                }
            }
        }
        return best;
    }
}
