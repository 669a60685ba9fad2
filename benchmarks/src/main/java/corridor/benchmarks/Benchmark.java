package corridor.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Something that can be measured by name. Each has options of its own; its command's name is what is typed. */
@Command(mixinStandardHelpOptions = true)
public abstract class Benchmark implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--results", description = "Where the files go; default ${DEFAULT-VALUE}.")
    private Path results = Path.of("benchmarks", "results");

    /** Runs to the end and returns what was found. */
    protected abstract List<Figure> run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        List<Figure> figures = run();
        Report.print(figures, out());
        say("written to " + Report.write(figures, results, spec.name()));
        return 0;
    }

    /** Where the figures go. */
    protected final Path results() {
        return results;
    }

    /** For what was found. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For what is being done. */
    protected final PrintWriter log() {
        return spec.commandLine().getErr();
    }

    protected final void say(String text) {
        out().println(text);
        out().flush();
    }

    /** The command, to say what is wrong with its options. */
    protected final CommandSpec spec() {
        return spec;
    }
}
