package corridor.tracking.prediction;

import java.util.Arrays;
import java.util.List;

/** Moments as columns of small numbers, to grow trees from. */
final class Samples {
    private static final int MOST_BINS = 48;
    private static final int LOOKED_AT = 20_000;

    private final Grid grid;
    private final float[] lateness;
    private final byte[] cell;
    private final boolean[] ended;
    private final float[][] cuts = new float[Trait.COUNT][];
    private final byte[][] bins = new byte[Trait.COUNT][];

    /**
     * @param traits by moment, by trait; NaN where missing
     * @param lateness from 0 to 1, early to late
     */
    Samples(Grid grid, double[] values, boolean[] ended, float[] lateness, float[][] traits) {
        this.grid = grid;
        this.ended = ended;
        this.lateness = lateness;
        this.cell = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            cell[i] = (byte) grid.cell(values[i]);
        }
        for (int t = 0; t < Trait.COUNT; t++) {
            cuts[t] = cuts(traits, t);
            bins[t] = new byte[traits.length];
            for (int i = 0; i < traits.length; i++) {
                bins[t][i] = binOf(traits[i][t], cuts[t]);
            }
        }
    }

    private static float[] cuts(float[][] traits, int t) {
        int step = Math.max(1, traits.length / LOOKED_AT);
        float[] seen = new float[traits.length / step + 1];
        int size = 0;
        for (int i = 0; i < traits.length; i += step) {
            if (!Float.isNaN(traits[i][t])) {
                seen[size++] = traits[i][t];
            }
        }
        if (size == 0) {
            return new float[0];
        }
        Arrays.sort(seen, 0, size);
        float[] cuts = new float[MOST_BINS];
        int found = 0;
        for (int k = 1; k <= MOST_BINS; k++) {
            float cut = seen[(int) ((long) (size - 1) * k / MOST_BINS)];
            if (found == 0 || cut > cuts[found - 1]) {
                cuts[found++] = cut;
            }
        }
        return Arrays.copyOf(cuts, found);
    }

    /** 0 for what is missing, else the first cut that the value does not exceed, counted from 1. */
    private static byte binOf(float value, float[] cuts) {
        if (Float.isNaN(value) || cuts.length == 0) {
            return 0;
        }
        int at = Arrays.binarySearch(cuts, value);
        return (byte) Math.min(cuts.length, (at < 0 ? -at - 1 : at) + 1);
    }

    static float[][] traits(List<Moment> moments, Encoding encoding, WeekClock clock) {
        float[][] traits = new float[moments.size()][Trait.COUNT];
        for (int i = 0; i < traits.length; i++) {
            for (Trait trait : Trait.values()) {
                traits[i][trait.column()] = encoding.value(trait, moments.get(i), clock);
            }
        }
        return traits;
    }

    int size() {
        return ended.length;
    }

    Grid grid() {
        return grid;
    }

    /** How many bins a trait has, with the one for its being missing. */
    int bins(int trait) {
        return cuts[trait].length + 1;
    }

    int bin(int trait, int row) {
        return bins[trait][row];
    }

    /** The largest value in a bin. */
    float cut(int trait, int bin) {
        return cuts[trait][bin - 1];
    }

    float lateness(int row) {
        return lateness[row];
    }

    int cell(int row) {
        return cell[row];
    }

    boolean ended(int row) {
        return ended[row];
    }
}
