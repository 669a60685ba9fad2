package corridor.benchmarks.surveillance;

import corridor.tracking.position.Earth;
import java.util.ArrayList;
import java.util.List;

/** A road as its corners, the port first. */
record Road(String park, String unLocode, List<double[]> corners) {
    static final Road TO_DHABEJI = new Road(
            "dhabeji",
            "PKBQM",
            List.of(
                    new double[] {25.125, 62.33},
                    new double[] {25.40, 63.00},
                    new double[] {25.25, 64.60},
                    new double[] {25.60, 66.20},
                    new double[] {24.78, 67.52}));
    static final Road TO_RASHAKAI = new Road(
            "rashakai",
            "PKPEW",
            List.of(
                    new double[] {25.125, 62.33},
                    new double[] {26.00, 63.05},
                    new double[] {27.80, 66.60},
                    new double[] {30.20, 67.00},
                    new double[] {31.80, 70.90},
                    new double[] {34.05, 72.00}));

    Road other() {
        return equals(TO_DHABEJI) ? TO_RASHAKAI : TO_DHABEJI;
    }

    double km() {
        double km = 0;
        for (int i = 1; i < corners.size(); i++) {
            km += km(corners.get(i - 1), corners.get(i));
        }
        return km;
    }

    /** Kilometres from the port to each corner. */
    List<Double> milestones() {
        List<Double> stones = new ArrayList<>(List.of(0.0));
        for (int i = 1; i < corners.size(); i++) {
            stones.add(stones.getLast() + km(corners.get(i - 1), corners.get(i)));
        }
        return stones;
    }

    double[] at(double km) {
        List<Double> stones = milestones();
        for (int i = 1; i < stones.size(); i++) {
            if (km <= stones.get(i) || i == stones.size() - 1) {
                double share = Math.clamp((km - stones.get(i - 1)) / (stones.get(i) - stones.get(i - 1)), 0, 1);
                double[] from = corners.get(i - 1);
                double[] to = corners.get(i);
                return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
            }
        }
        throw new IllegalStateException("a road has corners");
    }

    private static double km(double[] one, double[] other) {
        return Earth.metres(one[0], one[1], other[0], other[1]) / 1000;
    }
}
