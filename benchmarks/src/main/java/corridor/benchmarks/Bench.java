package corridor.benchmarks;

import corridor.benchmarks.outbox.OutboxBenchmark;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./corridor bench NAME...} */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Corridor beside others and writes benchmarks/results/NAME.json.")
public final class Bench implements Callable<Integer> {
    private static final List<Benchmark> ALL = List.of(new OutboxBenchmark());

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "outbox")
    private List<String> names;

    @Option(names = "--quick", description = "Short rounds: rough figures in a few minutes.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Only these contenders, for example ours,debezium.")
    private Set<String> only = Set.of();

    @Option(names = "--measures", split = ",", description = "Only these, for example throughput,kill.")
    private Set<String> measures = Set.of();

    @Option(names = "--results", description = "Where the files go; default ${DEFAULT-VALUE}.")
    private Path results = Path.of("benchmarks", "results");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Benchmark> chosen = names.stream().map(this::named).toList();
        for (Benchmark benchmark : chosen) {
            List<Figure> figures = benchmark.run(
                    new Setting(quick, only, measures, spec.commandLine().getErr()));
            Report.print(figures, out);
            out.println("written to " + Report.write(figures, results, benchmark.name()));
        }
        return 0;
    }

    private Benchmark named(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no benchmark '" + name + "'; there are "
                                + ALL.stream().map(Benchmark::name).toList()));
    }
}
