package corridor.benchmarks.optimizer;

import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bays whose boxes are to be taken out in their turn: {@link RetrievalFile}. */
final class Retrieval implements Family {
    private static final int SIZES = 4;

    @Override
    public List<Instance> in(Path folder) throws IOException {
        return List.copyOf(RetrievalFile.in(folder));
    }

    @Override
    public Map<String, Reference> references(Path folder) throws IOException {
        Map<String, Reference> references = new HashMap<>();
        for (Map<String, String> line : Reference.lines(folder)) {
            references.put(
                    line.get("instance"),
                    new Reference(
                            Integer.parseInt(line.get("lower_bound")),
                            Integer.parseInt(line.get("best_known")),
                            Double.parseDouble(line.get("exact_seconds"))));
        }
        return references;
    }

    @Override
    public String unit() {
        return "moves";
    }

    @Override
    public void warmUp(double seconds) {
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
