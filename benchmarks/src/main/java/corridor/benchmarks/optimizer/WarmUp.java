package corridor.benchmarks.optimizer;

import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.search.SearchWatch;
import java.util.Random;

/** Lets the JVM compile the solver before anything is measured, on bays drawn by chance that are never measured. */
final class WarmUp {
    private static final int SIZES = 4;

    private WarmUp() {}

    static void run(double seconds) {
        Random random = new Random(25);
        long part = (long) (1e9 * seconds / (2 * SIZES));
        for (int round = 0; round < 2 * SIZES; round++) {
            int size = 4 + round % SIZES;
            long until = System.nanoTime() + part;
            while (System.nanoTime() - until < 0) {
                RetrievalSolver.solve(drawn(size, size + 2, random), 1, SearchWatch.until(until));
            }
        }
    }

    private static RetrievalProblem drawn(int height, int width, Random random) {
        int[][] stacks = new int[width][height];
        for (int i = 0; i < height * width; i++) {
            int j = random.nextInt(i + 1);
            stacks[i / height][i % height] = stacks[j / height][j % height];
            stacks[j / height][j % height] = i + 1;
        }
        return new RetrievalProblem(stacks, height + 2, false);
    }
}
