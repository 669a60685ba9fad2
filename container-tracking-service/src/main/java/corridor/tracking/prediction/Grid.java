package corridor.tracking.prediction;

/**
 * Points between which distributions are drawn straight.
 *
 * @param points ascending; nothing is at most the first
 */
record Grid(float[] points) {
    private static final double[] TAIL = {0.985, 0.99, 0.995, 0.999};
    private static final int INNER = 50;

    /** Points where many values are. */
    static Grid of(Survival all) {
        double[] wanted = new double[INNER + TAIL.length];
        for (int k = 0; k < INNER; k++) {
            wanted[k] = (k + 1.0) / (INNER + 1) * 0.98;
        }
        System.arraycopy(TAIL, 0, wanted, INNER, TAIL.length);
        float[] points = new float[wanted.length + 2];
        float lowest = (float) Math.min(0, all.values()[0] - 0.5);
        points[0] = lowest;
        int size = 1;
        for (double share : wanted) {
            double value = all.quantile(share);
            if (!Double.isNaN(value) && value > points[size - 1] + 0.01) {
                points[size++] = (float) value;
            }
        }
        float highest = (float) all.values()[all.values().length - 1];
        if (highest > points[size - 1]) {
            points[size++] = Math.nextUp(highest);
        }
        return new Grid(java.util.Arrays.copyOf(points, size));
    }

    int size() {
        return points.length;
    }

    /** The first point that a value does not exceed; the last for what lies beyond. */
    int cell(double value) {
        int low = 1;
        int high = points.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    double share(double[] shares, double value) {
        if (value <= points[0]) {
            return 0;
        }
        int cell = cell(value);
        if (value >= points[cell]) {
            return shares[cell];
        }
        double part = (value - points[cell - 1]) / (points[cell] - points[cell - 1]);
        return shares[cell - 1] + part * (shares[cell] - shares[cell - 1]);
    }

    /** NaN if the distribution does not reach this share. */
    double quantile(double[] shares, double share) {
        if (share > shares[shares.length - 1]) {
            return Double.NaN;
        }
        int low = 1;
        int high = shares.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double below = shares[low - 1];
        double part = shares[low] > below ? Math.max(0, (share - below) / (shares[low] - below)) : 0;
        return points[low - 1] + part * (points[low] - points[low - 1]);
    }
}
