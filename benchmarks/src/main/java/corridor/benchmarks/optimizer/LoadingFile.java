package corridor.benchmarks.optimizer;

import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingPlan;
import corridor.optimizer.loading.LoadingPlanCheck;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.LoadingRules;
import corridor.optimizer.loading.LoadingSolution;
import corridor.optimizer.loading.LoadingSolver;
import corridor.optimizer.search.SearchWatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A container and its boxes in a file of the OR-Library: the number of problems, then per problem {@code number seed}, the
 * container's edges in centimetres, the number of kinds, and per kind {@code number length upright width upright height
 * upright count}, where 1 says that the edge before it may stand upright. What is sought is the share of the container that
 * is filled, in percent. No share can be above the bound: what stands in the column {@code lower_bound} is an upper one here.
 *
 * @param name the file's name and the place of the problem in it
 */
record LoadingFile(String name, LoadingProblem problem) implements Instance {
    private static final int MM_PER_CM = 10;
    private static final String NUMBERS = "[0-9\\s]+";

    /** All problems of a folder by file; what is none is passed over. */
    static List<LoadingFile> in(Path folder, LoadingRules rules) throws IOException {
        List<LoadingFile> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                List<LoadingProblem> problems = problems(text, rules);
                for (int k = 1; k <= problems.size(); k++) {
                    all.add(new LoadingFile(file.getFileName() + "#" + k, problems.get(k - 1)));
                }
            }
        }
        return all;
    }

    @Override
    public Answer solve(long seed, SearchWatch watch) {
        LoadingSolution solution = LoadingSolver.solve(problem, seed, watch);
        double percent = 100.0 / (double) problem.spaces().getFirst().volumeMm3();
        long loaded = checked(solution.plan().orElseThrow(), solution);
        return new Answer(
                OptionalDouble.of(percent * (double) loaded),
                percent * (double) solution.boundMm3(),
                solution.optimal());
    }

    /** The volume, as counted by one who knows nothing of the search. */
    private long checked(LoadingPlan plan, LoadingSolution solution) {
        LoadingPlanCheck.Verdict verdict = LoadingPlanCheck.of(problem, plan);
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException("the plan for " + name + " is wrong: " + fault);
        });
        if (verdict.volumeMm3() > solution.boundMm3()) {
            throw new IllegalStateException("the bound for " + name + " is wrong: " + solution.boundMm3()
                    + " below a plan of " + verdict.volumeMm3());
        }
        return verdict.volumeMm3();
    }

    private static List<LoadingProblem> problems(String text, LoadingRules rules) {
        if (text.isBlank() || !text.matches(NUMBERS)) {
            return List.of();
        }
        List<LoadingProblem> problems = new ArrayList<>();
        try (Scanner numbers = new Scanner(text)) {
            for (int left = numbers.nextInt(); left > 0; left--) {
                numbers.nextLong();
                numbers.nextLong();
                problems.add(problem(numbers, rules));
            }
            return numbers.hasNext() ? List.of() : problems;
        } catch (NoSuchElementException | IllegalArgumentException noProblem) {
            return List.of();
        }
    }

    private static LoadingProblem problem(Scanner numbers, LoadingRules rules) {
        CargoSpace space = CargoSpace.of("container", edge(numbers), edge(numbers), edge(numbers));
        List<BoxKind> kinds = new ArrayList<>();
        for (int left = numbers.nextInt(); left > 0; left--) {
            int number = numbers.nextInt();
            Set<BoxKind.Edge> upright = EnumSet.noneOf(BoxKind.Edge.class);
            int length = edge(numbers, upright, BoxKind.Edge.LENGTH);
            int width = edge(numbers, upright, BoxKind.Edge.WIDTH);
            int height = edge(numbers, upright, BoxKind.Edge.HEIGHT);
            kinds.add(BoxKind.of(String.valueOf(number), length, width, height, upright, numbers.nextInt()));
        }
        return new LoadingProblem(List.of(space), kinds, rules);
    }

    private static int edge(Scanner numbers, Set<BoxKind.Edge> upright, BoxKind.Edge edge) {
        int length = edge(numbers);
        if (numbers.nextInt() == 1) {
            upright.add(edge);
        }
        return length;
    }

    private static int edge(Scanner numbers) {
        return Math.multiplyExact(MM_PER_CM, numbers.nextInt());
    }
}
