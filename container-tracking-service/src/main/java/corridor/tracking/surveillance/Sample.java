package corridor.tracking.surveillance;

import java.util.List;

/**
 * How a trait was distributed.
 *
 * @param grid what 0, 1, 2, … 100 in a hundred were below, at most
 * @param cases how many there were
 * @param bend from here on the tail is an exponential one: peaks over a threshold, of the generalized Pareto family with
 *     shape 0 (J. Pickands, Annals of Statistics 3(1), 1975)
 * @param beyond how many lay beyond the bend
 * @param excess by how much they did, on average
 */
record Sample(List<Double> grid, int cases, double bend, int beyond, double excess) {
    private static final int STEPS = 100;
    private static final double BEND_AT = 0.9;
    private static final int PRIOR = 3;

    Sample {
        grid = List.copyOf(grid);
    }

    static Sample of(List<Double> values, double grain) {
        List<Double> sorted = values.stream().sorted().toList();
        List<Double> grid = new java.util.ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            grid.add(sorted.get((sorted.size() - 1) * step / STEPS));
        }
        double bend = sorted.get((int) ((sorted.size() - 1) * BEND_AT));
        List<Double> over = sorted.stream().filter(value -> value > bend).toList();
        double sum = over.stream().mapToDouble(value -> value - bend).sum();
        return new Sample(grid, sorted.size(), bend, over.size(), (sum + PRIOR * grain) / (over.size() + PRIOR));
    }

    double usual() {
        return grid.get(STEPS / 2);
    }

    /** The share of cases that are as large, never 0. */
    double share(double value) {
        if (value > bend) {
            return (beyond + 1.0) / (cases + 1.0) * Math.exp(-(value - bend) / excess);
        }
        int below = 0;
        while (below < STEPS && grid.get(below) < value) {
            below++;
        }
        return Math.max((STEPS - below) / (double) STEPS, (beyond + 1.0) / (cases + 1.0));
    }
}
