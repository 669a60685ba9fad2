package corridor.optimizer.loading;

import java.util.List;

/**
 * One space and the boxes for it, in whole multiples of the greatest measure that divides every edge: boxes pushed together
 * never stand between two of its marks.
 */
final class Cargo {
    final int unitMm;
    final int length;
    final int width;
    final int height;
    final boolean support;
    final long mostGrams;
    /** How many boxes of each kind there are to load. */
    final int[] count;
    /** Per kind the ways in which it may lie, edges along x, y, z each; none if it cannot be loaded here. */
    final int[][][] turns;

    final long[] volume;
    final long[] grams;
    /** What may rest on a box. */
    final long[] bears;

    final int[] stop;
    final int lastStop;
    final boolean severalStops;
    /** True if some box does not bear everything. */
    final boolean weak;
    /** True if whatever lies behind a box has to go in before it. */
    final boolean fromTheDoor;
    /** What stands in the space already, in its sequence, in millimetres as all placements are. */
    final List<Placement> standing;

    /** @param left how many boxes of each kind there are beside those that stand */
    Cargo(LoadingProblem problem, int space, int[] left) {
        List<BoxKind> kinds = problem.kinds();
        CargoSpace room = problem.spaces().get(space);
        int unit = 0;
        for (BoxKind kind : kinds) {
            unit = gcd(gcd(gcd(unit, kind.lengthMm()), kind.widthMm()), kind.heightMm());
        }
        standing = problem.standing(space);
        for (Placement box : standing) {
            unit = gcd(gcd(gcd(unit, box.xMm()), box.yMm()), box.zMm());
        }
        unitMm = unit;
        length = room.lengthMm() / unit;
        width = room.widthMm() / unit;
        height = room.heightMm() / unit;
        support = problem.rules().fullSupport();
        fromTheDoor = problem.rules().fromTheDoor();
        mostGrams = grams(room.mostKg());
        count = left.clone();
        turns = new int[kinds.size()][][];
        volume = new long[kinds.size()];
        grams = new long[kinds.size()];
        bears = new long[kinds.size()];
        stop = new int[kinds.size()];
        for (int k = 0; k < kinds.size(); k++) {
            BoxKind kind = kinds.get(k);
            grams[k] = grams(kind.massKg());
            bears[k] = grams(kind.bearsKg());
            stop[k] = kind.stop();
            turns[k] = Orientations.of(kind).stream()
                    .map(edges -> new int[] {edges[0] / unitMm, edges[1] / unitMm, edges[2] / unitMm})
                    .filter(edges -> edges[0] <= length && edges[1] <= width && edges[2] <= height)
                    .toArray(int[][]::new);
            if (turns[k].length == 0 || grams[k] > mostGrams) {
                count[k] = 0;
            }
            volume[k] = kind.volumeMm3() / ((long) unit * unit * unit);
        }
        lastStop = kinds.stream().mapToInt(BoxKind::stop).max().orElse(1);
        severalStops = kinds.stream().anyMatch(kind -> kind.stop() != lastStop);
        weak = kinds.stream().anyMatch(kind -> kind.bearsKg() < BoxKind.ANY_LOAD);
    }

    int kinds() {
        return count.length;
    }

    private static long grams(double kg) {
        return Double.isInfinite(kg) ? Long.MAX_VALUE / 4 : Math.round(kg * 1000);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
