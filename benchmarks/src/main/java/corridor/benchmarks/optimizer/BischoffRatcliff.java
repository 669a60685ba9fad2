package corridor.benchmarks.optimizer;

import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.LoadingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Draws problems as Bischoff and Ratcliff did (Omega 23, 1995): a container of twenty feet, boxes of 30 to 120, 25 to 100 and
 * 20 to 80 centimetres, of which an edge may stand upright if it is less than twice the smallest one, and as many boxes,
 * kind by chance, as have the container's volume.
 */
final class BischoffRatcliff {
    private static final int[] LEAST_CM = {30, 25, 20};
    private static final int[] MOST_CM = {120, 100, 80};
    private static final int MM_PER_CM = 10;

    private final Random random;

    BischoffRatcliff(long seed) {
        random = new Random(seed);
    }

    LoadingProblem draw(int kinds, LoadingRules rules) {
        CargoSpace space = CargoSpace.of("container", 5870, 2330, 2200);
        int[][] edges = new int[kinds][];
        int[] count = new int[kinds];
        long left = space.volumeMm3();
        for (int kind = 0; kind < kinds; kind++) {
            edges[kind] = edges();
            count[kind] = 1;
            left -= volume(edges[kind]);
        }
        while (true) {
            int kind = random.nextInt(kinds);
            left -= volume(edges[kind]);
            if (left < 0) {
                break;
            }
            count[kind]++;
        }
        List<BoxKind> boxes = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            int[] edge = edges[kind];
            boxes.add(BoxKind.of(String.valueOf(kind), edge[2], edge[1], edge[0], upright(edge), count[kind]));
        }
        return new LoadingProblem(List.of(space), boxes, rules);
    }

    /** The smallest first. */
    private int[] edges() {
        int[] edges = new int[3];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = MM_PER_CM * (LEAST_CM[i] + random.nextInt(MOST_CM[i] - LEAST_CM[i] + 1));
        }
        Arrays.sort(edges);
        return edges;
    }

    private static Set<BoxKind.Edge> upright(int[] edges) {
        Set<BoxKind.Edge> upright = EnumSet.of(BoxKind.Edge.HEIGHT);
        if (edges[1] < 2 * edges[0]) {
            upright.add(BoxKind.Edge.WIDTH);
        }
        if (edges[2] < 2 * edges[0]) {
            upright.add(BoxKind.Edge.LENGTH);
        }
        return upright;
    }

    private static long volume(int[] edges) {
        return (long) edges[0] * edges[1] * edges[2];
    }
}
