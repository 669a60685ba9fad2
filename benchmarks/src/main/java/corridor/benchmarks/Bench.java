package corridor.benchmarks;

import corridor.benchmarks.customs.CustomsBenchmark;
import corridor.benchmarks.customs.LedgerBenchmark;
import corridor.benchmarks.hs.HsBenchmark;
import corridor.benchmarks.optimizer.OptimizerBenchmark;
import corridor.benchmarks.optimizer.PeerBenchmark;
import corridor.benchmarks.outbox.OutboxBenchmark;
import corridor.benchmarks.planservice.PlanServiceBenchmark;
import corridor.benchmarks.prediction.PredictionBenchmark;
import corridor.benchmarks.risk.RiskBenchmark;
import corridor.benchmarks.surveillance.SurveillanceBenchmark;
import corridor.benchmarks.tracking.TrackingBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./corridor bench NAME [its options] [NAME [its options]]...} */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        commandListHeading = "%nBenchmarks:%n",
        subcommands = {
            OutboxBenchmark.class,
            OptimizerBenchmark.class,
            PeerBenchmark.class,
            PlanServiceBenchmark.class,
            CustomsBenchmark.class,
            LedgerBenchmark.class,
            RiskBenchmark.class,
            HsBenchmark.class,
            PredictionBenchmark.class,
            TrackingBenchmark.class,
            SurveillanceBenchmark.class
        },
        subcommandsRepeatable = true,
        description = "Measures Corridor beside others and writes benchmarks/results/NAME.json.")
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
