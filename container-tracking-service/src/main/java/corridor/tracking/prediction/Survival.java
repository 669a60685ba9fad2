package corridor.tracking.prediction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The product-limit estimate of a distribution from values of which some are only known to be larger (E. L. Kaplan and
 * P. Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958).
 *
 * @param values ascending
 * @param shares of all that are at most the value beside it
 */
record Survival(double[] values, double[] shares) {
    /** @param ended false for a value that is only known to be larger */
    static Survival of(double[] observed, boolean[] ended) {
        double[] weights = new double[observed.length];
        Arrays.fill(weights, 1);
        return of(observed, ended, weights);
    }

    /** @param weights how much each counts for */
    static Survival of(double[] observed, boolean[] ended, double[] weights) {
        int[] order = IntStream.range(0, observed.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> observed[i]).thenComparing(i -> !ended[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[order.length];
        double[] shares = new double[order.length];
        double survive = 1;
        double left = Arrays.stream(weights).sum();
        for (int k = 0; k < order.length; k++) {
            double weight = weights[order[k]];
            if (ended[order[k]]) {
                survive *= k == order.length - 1 ? 0 : Math.max(0, 1 - weight / left);
            }
            left -= weight;
            values[k] = observed[order[k]];
            shares[k] = 1 - survive;
        }
        return new Survival(values, shares);
    }

    /** The share of all that are at most this. */
    double share(double value) {
        int at = Arrays.binarySearch(values, value);
        int next = at < 0 ? -at - 1 : at + 1;
        while (next < values.length && values[next] <= value) {
            next++;
        }
        return next == 0 ? 0 : shares[next - 1];
    }

    /** The smallest value that this share of all do not exceed; NaN if so many were never seen to end. */
    double quantile(double share) {
        int low = 0;
        int high = shares.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] >= share - 1e-12) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == shares.length ? Double.NaN : values[low];
    }
}
