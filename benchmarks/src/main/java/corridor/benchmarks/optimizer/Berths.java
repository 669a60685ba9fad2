package corridor.benchmarks.optimizer;

import corridor.optimizer.berth.BerthProblem;
import corridor.optimizer.berth.BerthSolver;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ships and berths: {@link BerthFile}. */
final class Berths implements Family {
    private static final int LAST_CLOSING = 600;
    private static final int LAST_ARRIVAL = 140;

    @Override
    public List<Instance> in(Path folder) throws IOException {
        List<Instance> instances = new ArrayList<>();
        TextFiles.in(folder)
                .forEach((name, text) ->
                        BerthFile.problem(text).ifPresent(problem -> instances.add(new BerthFile(name, problem))));
        return instances;
    }

    @Override
    public Map<String, Reference> references(Path folder) throws IOException {
        Map<String, Reference> references = new HashMap<>();
        for (Map<String, String> line : Reference.lines(folder)) {
            references.put(
                    line.get("instance"),
                    new Reference(
                            Double.parseDouble(line.get("lower_bound")),
                            Double.parseDouble(line.get("total_time_in_port")),
                            Double.parseDouble(line.get("seconds"))));
        }
        return references;
    }

    @Override
    public String unit() {
        return "steps in port";
    }

    @Override
    public void warmUp(double seconds) {
        long until = System.nanoTime() + (long) (1e9 * seconds);
        for (int seed = 1; System.nanoTime() - until < 0; seed++) {
            BerthSolver.solve(drawn(60, 6, seed), seed, SearchWatch.until(until));
        }
    }

    /**
     * In the manner of the published instances: ships arrive in clusters in the first quarter of the time, a berth is either made
     * for a ship or takes twice as long, or does not admit it.
     */
    static BerthProblem drawn(int ships, int berths, long seed) {
        Random random = new Random(seed);
        int opening = 10 + random.nextInt(15);
        int[] clusters = random.ints(Math.max(1, ships / 5), 1, LAST_ARRIVAL).toArray();
        List<BerthProblem.Ship> drawn = new ArrayList<>();
        for (int ship = 0; ship < ships; ship++) {
            int least = 2 * (2 + random.nextInt(6) + random.nextInt(6) + random.nextInt(6));
            int made = random.nextInt(berths);
            double share = 0.2 + random.nextDouble() / 2;
            List<Integer> handling = new ArrayList<>();
            for (int berth = 0; berth < berths; berth++) {
                boolean swift = berth == made || random.nextDouble() < share;
                boolean admitted = swift || random.nextDouble() < 0.95;
                handling.add(swift ? least : admitted ? 2 * least : BerthProblem.NOT_ADMITTED);
            }
            drawn.add(new BerthProblem.Ship(clusters[random.nextInt(clusters.length)], LAST_CLOSING, 1, handling));
        }
        BerthProblem.Berth berth = new BerthProblem.Berth(opening, LAST_CLOSING);
        return new BerthProblem(drawn, Collections.nCopies(berths, berth));
    }
}
