package corridor.benchmarks.optimizer;

import com.google.ortools.Loader;
import corridor.benchmarks.Benchmark;
import corridor.benchmarks.Figure;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * OR-Tools by itself on the same instances: CP-SAT on a model of stowage slot by slot, its routing library on customers with
 * time windows. What it reaches becomes the folder's {@code reference.csv}, beside which {@code bench optimizer} puts ours.
 */
@Command(
        name = "optimizer-peer",
        description =
                "Solves a folder's instances with OR-Tools alone, and writes what it reached to reference.csv there.")
public final class PeerBenchmark extends Benchmark {
    /** What is modelled for OR-Tools. */
    enum Problem {
        stowage,
        dispatch
    }

    @Option(names = "--problem", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Problem problem;

    @Option(names = "--input", required = true, paramLabel = "DIR", description = "Where the instances lie.")
    private Path input;

    @Option(names = "--time-limit", required = true, paramLabel = "S", description = "Seconds for each instance.")
    private double timeLimit;

    @Option(names = "--workers", defaultValue = "2", description = "Threads of CP-SAT; default ${DEFAULT-VALUE}.")
    private int workers;

    /**
     * What OR-Tools reached.
     *
     * @param objective NaN if it found no plan
     */
    record Reached(String instance, double objective, double bound, double seconds) {}

    @Override
    protected List<Figure> run() throws Exception {
        Loader.loadNativeLibraries();
        List<Reached> all = new ArrayList<>();
        switch (problem) {
            case stowage -> {
                for (Stowages.Vessel vessel : Stowages.vessels(input)) {
                    all.add(told(new StowageModel(vessel.problem()).solve(vessel.key(), timeLimit, workers)));
                }
            }
            case dispatch -> {
                for (Dispatches.Day day : Dispatches.days(input)) {
                    if (RoutingPeer.canModel(day.problem())) {
                        all.add(told(RoutingPeer.solve(day.key(), day.problem(), timeLimit)));
                    }
                }
            }
        }
        try (BufferedWriter csv = Files.newBufferedWriter(input.resolve("reference.csv"))) {
            csv.write("instance,objective,lower_bound,seconds\n");
            for (Reached each : all) {
                if (!Double.isNaN(each.objective())) {
                    csv.write("%s,%s,%s,%.3f%n"
                            .formatted(
                                    each.instance(),
                                    Result.number(each.objective()),
                                    Result.number(each.bound()),
                                    each.seconds()));
                }
            }
        }
        return List.of(Figure.without(
                "objective, sum",
                all.stream()
                        .mapToDouble(Reached::objective)
                        .filter(each -> !Double.isNaN(each))
                        .sum(),
                "OR-Tools alone",
                "objective"));
    }

    private Reached told(Reached reached) {
        say("%-24s %12s %12s %9.3f"
                .formatted(
                        reached.instance(),
                        Result.number(reached.bound()),
                        Result.number(reached.objective()),
                        reached.seconds()));
        return reached;
    }
}
