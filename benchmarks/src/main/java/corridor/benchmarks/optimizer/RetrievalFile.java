package corridor.benchmarks.optimizer;

import corridor.optimizer.retrieval.PlanCheck;
import corridor.optimizer.retrieval.RetrievalPlan;
import corridor.optimizer.retrieval.RetrievalProblem;
import corridor.optimizer.retrieval.RetrievalSolver;
import corridor.optimizer.retrieval.Solution;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bay in a file, in the manner of Caserta, Schwarze and Voß: {@code stacks maxTiers boxes}, then per stack its height and
 * the turns of its boxes from the ground up. Any boxes may be relocated.
 *
 * @param name the file's name
 */
record RetrievalFile(String name, RetrievalProblem problem) implements Instance {
    /** All bays of a folder by name; what is no bay is passed over. */
    static List<RetrievalFile> in(Path folder) throws IOException {
        List<RetrievalFile> bays = new ArrayList<>();
        TextFiles.in(folder)
                .forEach(
                        (name, text) -> problem(text).ifPresent(problem -> bays.add(new RetrievalFile(name, problem))));
        return bays;
    }

    @Override
    public Answer solve(long seed, SearchWatch watch) {
        Solution solution = RetrievalSolver.solve(problem, seed, watch);
        OptionalDouble relocations = solution.plan()
                .map(plan -> OptionalDouble.of(checked(plan, solution)))
                .orElse(OptionalDouble.empty());
        return new Answer(relocations, solution.lowerBound(), solution.optimal());
    }

    /** The relocations, as counted by one who knows nothing of the search. */
    private int checked(RetrievalPlan plan, Solution solution) {
        PlanCheck.Verdict verdict = PlanCheck.of(problem, plan);
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException("the plan for " + name + " is wrong: " + fault);
        });
        if (verdict.relocations() < solution.lowerBound()) {
            throw new IllegalStateException("the bound for " + name + " is wrong: " + solution.lowerBound()
                    + " above a plan of " + verdict.relocations());
        }
        return verdict.relocations();
    }

    static Optional<RetrievalProblem> problem(String text) {
        int[] numbers = TextFiles.numbers(text).orElse(new int[0]);
        if (numbers.length < 3 || numbers.length != 3 + numbers[0] + numbers[2]) {
            return Optional.empty();
        }
        int[][] stacks = new int[numbers[0]][];
        int at = 3;
        for (int stack = 0; stack < stacks.length; stack++) {
            int height = at < numbers.length ? numbers[at++] : -1;
            if (height < 0 || at + height > numbers.length) {
                return Optional.empty();
            }
            stacks[stack] = Arrays.copyOfRange(numbers, at, at + height);
            at += height;
        }
        return at == numbers.length ? Optional.of(new RetrievalProblem(stacks, numbers[1], false)) : Optional.empty();
    }
}
