package corridor.tracking.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Grows one tree. Questions are chosen to part early moments from late ones; the distribution at a node is the product-limit
 * estimate of its moments, in which its parent's counts as some moments more, so that few moments say little of their own
 * (D. B. Rubin's and B. Efron's shrinkage, applied to hazards).
 */
final class Growing {
    private static final int DEEPEST = 12;
    private static final double SHRINKAGE = 8;
    private static final double TRAITS_ASKED = 0.6;
    private static final double LEAST_GAIN = 1e-4;

    private final Samples samples;
    private final int fewest;
    private final SplittableRandom random;
    private final int[] scratch;

    private final List<Integer> trait = new ArrayList<>();
    private final List<Float> threshold = new ArrayList<>();
    private final List<Boolean> missingLeft = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Float> median = new ArrayList<>();
    private final List<Integer> count = new ArrayList<>();
    private final List<float[]> shares = new ArrayList<>();

    private Growing(Samples samples, int fewest, long seed) {
        this.samples = samples;
        this.fewest = fewest;
        this.random = new SplittableRandom(seed);
        this.scratch = new int[samples.size()];
    }

    /** @param rows which of the samples it is grown from; their order is changed */
    static Tree grow(Samples samples, int[] rows, int fewest, long seed) {
        Growing growing = new Growing(samples, fewest, seed);
        growing.add();
        growing.node(0, rows, 0, rows.length, 0, growing.hazards(rows, 0, rows.length, null));
        return growing.tree();
    }

    private int add() {
        trait.add(-1);
        threshold.add(0f);
        missingLeft.add(false);
        left.add(-1);
        median.add(0f);
        count.add(0);
        shares.add(null);
        return trait.size() - 1;
    }

    private void node(int node, int[] rows, int from, int to, int depth, double[] hazards) {
        double[] distribution = distribution(hazards);
        count.set(node, to - from);
        double half = samples.grid().quantile(distribution, 0.5);
        median.set(
                node,
                Double.isNaN(half) ? samples.grid().points()[samples.grid().size() - 1] : (float) half);
        Question best = depth == DEEPEST || to - from < 2 * fewest ? null : bestQuestion(rows, from, to);
        if (best == null) {
            float[] kept = new float[distribution.length];
            for (int k = 0; k < kept.length; k++) {
                kept[k] = (float) distribution[k];
            }
            shares.set(node, kept);
            return;
        }
        int middle = part(rows, from, to, best);
        trait.set(node, best.trait());
        threshold.set(node, samples.cut(best.trait(), best.bin()));
        missingLeft.set(node, best.missingLeft());
        int children = add();
        add();
        left.set(node, children);
        node(children, rows, from, middle, depth + 1, hazards(rows, from, middle, hazards));
        node(children + 1, rows, middle, to, depth + 1, hazards(rows, middle, to, hazards));
    }

    /** A trait's bins up to this one go left. Bin 0 is that it is missing. */
    private record Question(int trait, int bin, boolean missingLeft, double gain) {}

    private Question bestQuestion(int[] rows, int from, int to) {
        Question best = null;
        double all = 0;
        for (int r = from; r < to; r++) {
            all += samples.lateness(rows[r]);
        }
        int n = to - from;
        double without = all * all / n;
        for (int t = 0; t < Trait.COUNT; t++) {
            if (samples.bins(t) < 2 || random.nextDouble() >= TRAITS_ASKED) {
                continue;
            }
            double[] sum = new double[samples.bins(t)];
            int[] seen = new int[samples.bins(t)];
            for (int r = from; r < to; r++) {
                int bin = samples.bin(t, rows[r]);
                sum[bin] += samples.lateness(rows[r]);
                seen[bin]++;
            }
            for (int missing = 0; missing < (seen[0] > 0 ? 2 : 1); missing++) {
                boolean missingLeft = missing == 0;
                double sumLeft = missingLeft ? sum[0] : 0;
                int left = missingLeft ? seen[0] : 0;
                for (int bin = 1; bin < seen.length; bin++) {
                    sumLeft += sum[bin];
                    left += seen[bin];
                    if (left >= fewest && n - left >= fewest) {
                        double sumRight = all - sumLeft;
                        double gain = sumLeft * sumLeft / left + sumRight * sumRight / (n - left) - without;
                        if (gain > LEAST_GAIN * n && (best == null || gain > best.gain())) {
                            best = new Question(t, bin, missingLeft, gain);
                        }
                    }
                }
            }
        }
        return best;
    }

    /** Stable, so that the order of rows is the same every time. */
    private int part(int[] rows, int from, int to, Question question) {
        int middle = from;
        int later = 0;
        for (int r = from; r < to; r++) {
            int bin = samples.bin(question.trait(), rows[r]);
            if (bin == 0 ? question.missingLeft() : bin <= question.bin()) {
                rows[middle++] = rows[r];
            } else {
                scratch[later++] = rows[r];
            }
        }
        System.arraycopy(scratch, 0, rows, middle, later);
        return middle;
    }

    private double[] hazards(int[] rows, int from, int to, double[] parents) {
        double[] ended = new double[samples.grid().size()];
        double[] lost = new double[samples.grid().size()];
        for (int r = from; r < to; r++) {
            (samples.ended(rows[r]) ? ended : lost)[samples.cell(rows[r])]++;
        }
        double[] hazards = new double[ended.length];
        double open = to - from;
        for (int k = 1; k < hazards.length; k++) {
            double atRisk = Math.max(0, open - lost[k] / 2);
            double more = parents == null ? 0 : SHRINKAGE;
            double expected = parents == null ? 0 : SHRINKAGE * parents[k];
            hazards[k] = atRisk + more == 0 ? 0 : Math.min(1, (ended[k] + expected) / (atRisk + more));
            open -= ended[k] + lost[k];
        }
        return hazards;
    }

    private static double[] distribution(double[] hazards) {
        double[] shares = new double[hazards.length];
        double survive = 1;
        for (int k = 1; k < hazards.length; k++) {
            survive *= 1 - hazards[k];
            shares[k] = 1 - survive;
        }
        return shares;
    }

    private Tree tree() {
        int size = trait.size();
        float[] thresholds = new float[size];
        boolean[] missing = new boolean[size];
        float[] medians = new float[size];
        for (int i = 0; i < size; i++) {
            thresholds[i] = threshold.get(i);
            missing[i] = missingLeft.get(i);
            medians[i] = median.get(i);
        }
        return new Tree(
                ints(trait), thresholds, missing, ints(left), medians, ints(count), shares.toArray(float[][]::new));
    }

    private static int[] ints(List<Integer> values) {
        return Arrays.stream(values.toArray(Integer[]::new))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
