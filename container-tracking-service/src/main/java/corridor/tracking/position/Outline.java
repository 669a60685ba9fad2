package corridor.tracking.position;

import java.util.ArrayList;
import java.util.List;

/** The corners of an area without those that repeat the one before, as in rings that end where they began. */
record Outline(List<List<Double>> corners) {
    Outline {
        corners = List.copyOf(corners);
    }

    static Outline of(List<List<Double>> polygon) {
        List<List<Double>> corners = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            if (!polygon.get(i).equals(polygon.get((i + 1) % polygon.size()))) {
                corners.add(polygon.get(i));
            }
        }
        return new Outline(corners);
    }

    /** True if it has an inside, and no two of its borders cross: who draws such an area has mixed up its corners. */
    boolean isSimple() {
        int size = corners.size();
        if (size < 3 || !bends()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 2; j < size; j++) {
                if (cross(corners.get(i), corners.get((i + 1) % size), corners.get(j), corners.get((j + 1) % size))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Not all on one line. */
    private boolean bends() {
        return corners.stream().anyMatch(corner -> side(corners.get(0), corners.get(1), corner) != 0);
    }

    private static boolean cross(List<Double> a, List<Double> b, List<Double> c, List<Double> d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    /** -1 or 1 for either side of a line, 0 on it. */
    private static int side(List<Double> from, List<Double> to, List<Double> point) {
        return (int) Math.signum((to.get(0) - from.get(0)) * (point.get(1) - from.get(1))
                - (to.get(1) - from.get(1)) * (point.get(0) - from.get(0)));
    }
}
