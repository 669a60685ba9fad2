package corridor.benchmarks.optimizer;

import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.stowage.StowagePlanCheck;
import corridor.optimizer.stowage.StowageProblem;
import corridor.optimizer.stowage.StowageSolver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Vessels to be stowed: files {@code *.vessel} of lines {@code bays rows tiers ports percent seed}, see {@link DrawnVessel}. */
final class Stowages implements Family {
    private static final String ENDING = ".vessel";

    @Override
    public List<Instance> in(Path folder) throws IOException {
        return List.copyOf(vessels(folder));
    }

    static List<Vessel> vessels(Path folder) throws IOException {
        List<Vessel> all = new ArrayList<>();
        NumberLines.in(folder, ENDING, 6)
                .forEach((name, line) -> all.add(new Vessel(
                        name,
                        new DrawnVessel(
                                        (int) line[0],
                                        (int) line[1],
                                        (int) line[2],
                                        (int) line[3],
                                        (int) line[4],
                                        line[5])
                                .problem())));
        return all;
    }

    @Override
    public Map<String, Reference> references(Path folder) throws IOException {
        return NumberLines.references(folder);
    }

    @Override
    public void warmUp(double seconds) {
        long until = System.nanoTime() + (long) (1e9 * seconds);
        StowageSolver.solve(new DrawnVessel(4, 4, 4, 3, 80, 25).problem(), 1, SearchWatch.until(until));
    }

    @Override
    public String unit() {
        return "crane moves";
    }

    /** One vessel at one port. */
    record Vessel(String name, StowageProblem problem) implements Instance {
        @Override
        public Answer solve(long seed, SearchWatch watch) {
            StowageSolver.Solution solution = StowageSolver.solve(problem, seed, watch);
            if (solution.plan().isEmpty()) {
                return new Answer(OptionalDouble.empty(), solution.bound(), false);
            }
            StowagePlanCheck.Verdict verdict =
                    StowagePlanCheck.of(problem, solution.plan().orElseThrow());
            verdict.fault().ifPresent(fault -> {
                throw new IllegalStateException("the plan for " + name + " is wrong: " + fault);
            });
            if (verdict.objective() < solution.bound()) {
                throw new IllegalStateException("the bound for " + name + " is wrong");
            }
            return new Answer(
                    OptionalDouble.of((double) verdict.objective()),
                    solution.bound(),
                    verdict.objective() == solution.bound());
        }
    }
}
