package corridor.customs.targeting;

import java.util.Arrays;

/** Features sorted into at most 64 bins of about equal numbers; bin 0 is for what is not known. */
final class Bins {
    static final int MOST = 64;

    final int rows;
    final int features;
    /** By feature, then row. */
    final byte[][] bin;
    /** By feature: the highest value that falls into bins 1, 2, ... */
    final double[][] upTo;

    Bins(double[][] table) {
        rows = table.length;
        features = table[0].length;
        bin = new byte[features][rows];
        upTo = new double[features][];
        for (int f = 0; f < features; f++) {
            double[] known = new double[rows];
            int size = 0;
            for (double[] row : table) {
                if (!Double.isNaN(row[f])) {
                    known[size++] = row[f];
                }
            }
            upTo[f] = bounds(Arrays.copyOf(known, size));
            for (int i = 0; i < rows; i++) {
                bin[f][i] = (byte) binOf(table[i][f], upTo[f]);
            }
        }
    }

    private static double[] bounds(double[] values) {
        Arrays.sort(values);
        double[] distinct = Arrays.stream(values).distinct().toArray();
        if (distinct.length < MOST) {
            return distinct;
        }
        double[] bounds = new double[MOST - 1];
        for (int b = 0; b < bounds.length; b++) {
            bounds[b] = values[(int) ((long) (b + 1) * (values.length - 1) / bounds.length)];
        }
        return Arrays.stream(bounds).distinct().toArray();
    }

    private static int binOf(double value, double[] upTo) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int at = Arrays.binarySearch(upTo, value);
        return 1 + Math.min(at >= 0 ? at : -at - 1, upTo.length - 1);
    }
}
