package corridor.benchmarks.optimizer;

import corridor.optimizer.dispatch.DispatchPlanCheck;
import corridor.optimizer.dispatch.DispatchProblem;
import corridor.optimizer.dispatch.DispatchSolver;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Boxes to be brought: files {@code *.corridor} of lines {@code orders trucks seed} ({@link DrawnCorridor}) and {@code *.solomon}
 * of lines {@code customers width horizon seed} ({@link DrawnCustomers}).
 */
final class Dispatches implements Family {
    @Override
    public List<Instance> in(Path folder) throws IOException {
        return List.copyOf(days(folder));
    }

    static List<Day> days(Path folder) throws IOException {
        List<Day> all = new ArrayList<>();
        NumberLines.in(folder, ".corridor", 3)
                .forEach((name, line) ->
                        all.add(new Day(name, new DrawnCorridor((int) line[0], (int) line[1], line[2]).problem())));
        NumberLines.in(folder, ".solomon", 4)
                .forEach((name, line) -> all.add(new Day(
                        name, new DrawnCustomers((int) line[0], (int) line[1], (int) line[2], line[3]).problem())));
        return all;
    }

    @Override
    public Map<String, Reference> references(Path folder) throws IOException {
        return NumberLines.references(folder);
    }

    @Override
    public void warmUp(double seconds) {
        long until = System.nanoTime() + (long) (1e9 * seconds);
        DispatchSolver.solve(new DrawnCorridor(40, 20, 25).problem(), 1, SearchWatch.until(until));
    }

    @Override
    public String unit() {
        return "cost";
    }

    /** One day's orders. */
    record Day(String name, DispatchProblem problem) implements Instance {
        @Override
        public Answer solve(long seed, SearchWatch watch) {
            DispatchSolver.Solution solution = DispatchSolver.solve(problem, seed, watch);
            DispatchPlanCheck.Verdict verdict = DispatchPlanCheck.of(problem, solution.plan());
            verdict.fault().ifPresent(fault -> {
                throw new IllegalStateException("the plan for " + name + " is wrong: " + fault);
            });
            if (verdict.cost() < solution.bound()) {
                throw new IllegalStateException("the bound for " + name + " is wrong");
            }
            return new Answer(
                    OptionalDouble.of((double) verdict.cost()), solution.bound(), verdict.cost() == solution.bound());
        }
    }
}
