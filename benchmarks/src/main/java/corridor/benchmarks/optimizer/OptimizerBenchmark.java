package corridor.benchmarks.optimizer;

import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import corridor.optimizer.search.SearchWatch;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Each instance of a folder, one after the other, on one thread, within a time limit each. */
@Command(
        name = "optimizer",
        description = "Instances of a folder within a time limit, beside the folder's reference.csv if there is one.")
public final class OptimizerBenchmark extends Benchmark {
    /** Kept back of an instance's time, to stop in and to check the plan, even if the JVM tidies up just then. */
    private static final double RESERVE_SECONDS = 0.25;

    private static final double RESERVE_SHARE = 0.05;

    private static final double WARM_UP_SECONDS = 3;

    /** Of what kind the instances are. */
    enum Problem {
        retrieval,
        berth,
        loading,
        stowage,
        dispatch;

        Family family(Loading.Support support) {
            return switch (this) {
                case retrieval -> new Retrieval();
                case berth -> new Berths();
                case loading -> new Loading(support);
                case stowage -> new Stowages();
                case dispatch -> new Dispatches();
            };
        }
    }

    @Option(names = "--problem", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Problem problem;

    @Option(names = "--input", required = true, paramLabel = "DIR", description = "Where the instances lie.")
    private Path input;

    @Option(names = "--time-limit", required = true, paramLabel = "S", description = "Seconds for each instance.")
    private double timeLimit;

    @Option(names = "--output", paramLabel = "FILE.csv", description = "Default RESULTS/optimizer-PROBLEM.csv.")
    private Path output;

    @Option(names = "--seed", defaultValue = "1", description = "Decides between equals; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--support",
            defaultValue = "none",
            description = "Loading: whether every box is supported from below. One of: ${COMPLETION-CANDIDATES}.")
    private Loading.Support support;

    @Override
    protected List<Figure> run() throws Exception {
        if (!Files.isDirectory(input)) {
            throw new ParameterException(spec().commandLine(), "there is no folder " + input);
        }
        Family family = problem.family(support);
        List<Instance> instances = family.in(input);
        if (instances.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "there is no instance in " + input);
        }
        if (!(timeLimit > 0)) {
            throw new ParameterException(spec().commandLine(), "the time limit must be above 0");
        }
        Path file = output == null ? results().resolve("optimizer-" + problem + ".csv") : output.toAbsolutePath();
        Files.createDirectories(file.getParent());
        Map<String, Reference> references = family.references(input);
        List<Result> results = new ArrayList<>();
        family.warmUp(WARM_UP_SECONDS);
        Comparison comparison = new Comparison(family, results, references);
        say(Comparison.heading());
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(Result.HEADER + "\n");
            for (Instance instance : instances) {
                Result result = solve(instance);
                results.add(result);
                csv.write(result.line() + "\n");
                csv.flush();
                say(comparison.row(result));
            }
        }
        say("one line for each instance in " + file);
        return comparison.figures();
    }

    private Result solve(Instance instance) {
        long start = System.nanoTime();
        long until = start + (long) (1e9 * Math.max(timeLimit - RESERVE_SECONDS, timeLimit * (1 - RESERVE_SHARE)));
        Answer answer = instance.solve(seed, SearchWatch.until(until));
        return new Result(instance, answer, (System.nanoTime() - start) / 1e9, seed);
    }
}
