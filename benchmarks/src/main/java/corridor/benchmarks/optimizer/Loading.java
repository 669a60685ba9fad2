package corridor.benchmarks.optimizer;

import corridor.optimizer.loading.LoadingRules;
import corridor.optimizer.loading.LoadingSolver;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes into a container: {@link LoadingFile}. Room alone matters, and, if wanted, that every box is fully supported; the
 * literature knows no crew.
 */
record Loading(Support support) implements Family {
    /** The only bound that the literature knows: the container's own room. */
    private static final int HUNDRED_PERCENT = 100;

    private static final int[] KINDS = {3, 5, 8, 10, 12, 15, 20};

    /** How much of a box's base must lie on something. */
    enum Support {
        none,
        full
    }

    private LoadingRules rules() {
        return new LoadingRules(support == Support.full, false);
    }

    @Override
    public List<Instance> in(Path folder) throws IOException {
        return List.copyOf(LoadingFile.in(folder, rules()));
    }

    /** Only what was reached under the same rule of support is compared. */
    @Override
    public Map<String, Reference> references(Path folder) throws IOException {
        Map<String, Reference> references = new HashMap<>();
        for (Map<String, String> line : Reference.lines(folder)) {
            if (line.get("support").equals(support.name())) {
                references.put(
                        line.get("set") + "#" + line.get("problem"),
                        new Reference(
                                HUNDRED_PERCENT,
                                Double.parseDouble(line.get("utilisation_percent")),
                                Double.parseDouble(line.get("seconds"))));
            }
        }
        return references;
    }

    @Override
    public void warmUp(double seconds) {
        BischoffRatcliff problems = new BischoffRatcliff(25);
        for (int kinds : KINDS) {
            long until = System.nanoTime() + (long) (1e9 * seconds / KINDS.length);
            LoadingSolver.solve(problems.draw(kinds, rules()), 1, SearchWatch.until(until));
        }
    }

    @Override
    public String unit() {
        return "percent";
    }

    @Override
    public boolean mostIsBest() {
        return true;
    }
}
