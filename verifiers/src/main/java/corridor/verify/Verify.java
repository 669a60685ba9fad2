package corridor.verify;

import corridor.verify.decisions.VerifyDecisions;
import corridor.verify.study.RecomputeStudy;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./corridor} hands files to that are to be checked without the port. */
@Command(
        name = "./corridor",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyDecisions.class, RecomputeStudy.class})
public final class Verify {
    private static final int WIDTH = 120;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    /** The command line, to be executed. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new Verify()).setUsageHelpWidth(WIDTH);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 2;
        });
        return line;
    }
}
